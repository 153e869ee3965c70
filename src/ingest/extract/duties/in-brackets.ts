/** What sections do, told in brackets behind their names: `综合组（文秘、财会）、保管组（库房值守、修裱）`. */
import type { DutyFact, SectionFact } from '../../../domain/fact';
import { groupBy } from '../../../text/group-by';

/** Members of one list are of one kind: brackets behind one name alone may tell anything. */
const LEAST = 2;

export function dutiesInBrackets(sections: readonly SectionFact[], told: readonly DutyFact[]): readonly DutyFact[] {
  const known = new Set(told.map(({ holder }) => keyOf(holder.organisation, holder.section)));
  return [...groupBy(sections, ({ organisation }) => organisation).values()].flatMap((ofOne) => {
    const duties = ofOne.flatMap((section) => dutyOf(section));
    if (duties.length < LEAST || duties.length * 2 < ofOne.length) return [];
    return duties.filter(({ holder }) => !known.has(keyOf(holder.organisation, holder.section)));
  });
}

function dutyOf({ organisation, name, aliases, quote }: SectionFact): readonly DutyFact[] {
  const inside = IN_BRACKETS.exec(quote.text)?.[1] ?? '';
  const phrases = inside.replace(/\s+/g, '').split(/[、，；,;]/);
  if (aliases.length > 0 || phrases.length < LEAST || NO_DUTY.test(inside)) return [];
  if (phrases.filter((phrase) => PLACE.test(phrase)).length * 2 >= phrases.length) return [];
  const start = quote.start + quote.text.lastIndexOf(inside);
  return [
    {
      holder: { organisation, section: name },
      label: null,
      text: inside.replace(/\s*\n\s*/g, ''),
      quote: { start, end: start + inside.length, text: inside },
    },
  ];
}

const keyOf = (organisation: string | null, section: string | null): string => JSON.stringify([organisation, section]);

const IN_BRACKETS = /[（(]([^（()）]{4,120})[）)]$/;
/** Posts, ranks and plaques. */
const NO_DUTY = /[0-9０-９]|[科股处]级|牌|简称|编制/;
/** Where a section works is not what it does. */
const PLACE = /(?:[省市县区旗州盟镇乡村园]|街道)$/;
