/** What the arguments of a list beside `where` say of each of its things. */
import { subjectsOf, withinOf } from './neighbourhoods';
import { spelling } from './spelling';
import type { Around, Thing } from './world';

export type Arguments = Readonly<Record<string, unknown>>;

const has = (text: unknown, words: unknown): boolean =>
  typeof text === 'string' && spelling(text).includes(spelling(String(words)));
const is = (text: unknown, words: unknown): boolean =>
  typeof text === 'string' && spelling(text) === spelling(String(words));

/** One that is null or left out says nothing. */
export function chosenBy(around: Around, things: readonly Thing[], args: Arguments): readonly Thing[] {
  return things.filter(
    (thing) =>
    Object.entries(args).every(([name, value]) => value === null || value === undefined || says(around, thing, name, value)), // prettier-ignore
  );
}

function says(around: Around, thing: Thing, name: string, value: unknown): boolean {
  const { known } = thing;
  switch (name) {
    case 'agency': {
      const agency = around.get(String(value));
      return agency?.type === 'Agency' && subjectsOrFindings(around, agency).includes(thing);
    }
    case 'document':
      return around.links('STATED_IN', { from: thing.id, to: String(value) }).length > 0;
    case 'contains':
      return has(known['label'], value);
    case 'label':
      return is(known['label'], value);
    case 'publisher':
      return has(known['publisher'], value);
    case 'fiscalYear':
      return known['fiscalYear'] === value;
    case 'stage':
    case 'rule':
    case 'severity':
    case 'measure':
      return known[name] === value;
    case 'kind':
      return (known['documentKind'] ?? known['topicKind'] ?? null) === value;
    case 'topic':
      return around.onward(thing, 'CONCERNS', 'Topic').some((topic) => topic.id === value || namesOf(topic).some((one) => is(one, value))); // prettier-ignore
    case 'filter':
      return Object.entries(value as Arguments).every(([key, wish]) => wish === null || fitsFilter(around, thing, key, wish)); // prettier-ignore
    default:
      throw new Error(`the reference knows no argument ${name}`);
  }
}

const namesOf = ({ known }: Thing): readonly unknown[] => [known['name'], ...((known['aliases'] ?? []) as readonly string[])]; // prettier-ignore

const subjectsOrFindings = (around: Around, agency: Thing): readonly Thing[] => {
  const subjects = subjectsOf(around, agency);
  return [...subjects, ...subjects.flatMap((subject) => around.backward(subject, 'ABOUT', 'Finding'))];
};

function fitsFilter(around: Around, agency: Thing, key: string, wish: unknown): boolean {
  if (key === 'kind') return agency.known['agencyKind'] === wish;
  if (key === 'name') return namesOf(agency).some((one) => has(one, wish));
  const [division] = around.onward(agency, 'IN_DIVISION', 'Division');
  return division !== undefined && withinOf(around, division).some(({ known }) => known['code'] === wish);
}
