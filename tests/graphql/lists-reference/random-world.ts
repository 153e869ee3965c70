/**
 * Small random worlds, rich in what makes lists go wrong: texts that differ only in their spelling, values that are
 * unknown, equal or at the limits, things without neighbours and with many, ids beyond the letters.
 */
import type { Random } from '../differential/random';
import type { LinkName, Thing, World } from './world';
import { WorldBuilder } from './world-builder';

const MOST_FEN = Number.MAX_SAFE_INTEGER;
const FEN = [0, 1, -1, 99, 100, 100, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 10 ** 15, MOST_FEN, MOST_FEN - 1, -MOST_FEN];
const NUMBERS = [0, 0.1, 0.1 + 0.2, 0.3, -1.5, 12, 1e21, 5e-324, -1e-7, 2 ** 53];
const YEARS = [2020, 2021, 2022];
const DAYS = ['2021-12-31', '2022-01-01', '2022-06-30'];
const MOMENTS = ['2024-05-01T00:00:00.000Z', '2024-05-01T08:30:00.000Z', '2024-05-02T00:00:00.000Z', '2023-12-31T23:59:59.999Z']; // prettier-ignore
/** As deep as divisions and classes go. */
const DEEPEST = 4;

export function randomWorld(random: Random): World {
  const build = new WorldBuilder(random);
  const size = (usual: number): number => random.pick([1, usual, usual, 2 * usual]);
  const orNull = <T>(make: () => T): T | null => build.orNull(make);
  const words = (): string => build.words();
  const code = (): string => build.code();
  const year = (): number | null => orNull(() => random.pick(YEARS));
  const place = (): number | null => orNull(() => random.below(3));
  const fen = (): number | null => orNull(() => random.pick(FEN));
  const directness = (): number | null => orNull(() => random.pick([50, 100]));

  const documents = build.many('Document', size(3), () => ({
    sha256: code(), title: orNull(words), fiscalYear: year(), publisher: orNull(words), source: orNull(code),
    documentKind: random.pick(['BUDGET', 'FINAL_ACCOUNTS', 'STAFFING_PLAN', 'CHARTER', 'OTHER']),
    mediaType: orNull(() => 'text/plain'), encoding: orNull(() => random.pick(['utf-8', 'UTF-8'])), length: place(),
    readBy: orNull(code), readVersion: orNull(code), readAt: orNull(() => random.pick(MOMENTS)),
  })); // prettier-ignore
  const divisions = build.many('Division', size(3), () => ({
    code: code(), name: words(), level: random.pick(['PROVINCE', 'PREFECTURE', 'COUNTY']),
  })); // prettier-ignore
  const functionClasses = build.many('FunctionClass', size(2), () => ({ code: code(), name: words() }));
  const economicClasses = build.many('EconomicClass', size(2), () => ({
    code: code(), name: words(), scheme: random.pick(['DEPARTMENT', 'GOVERNMENT']),
  })); // prettier-ignore
  for (const tree of [divisions, functionClasses, economicClasses]) build.forest('PART_OF', tree, DEEPEST);
  const topics = build.many('Topic', size(2), () => ({
    name: words(), aliases: build.several(), topicKind: random.pick(['HOTLINE', 'PLATFORM', 'SERVICE', 'FIELD']),
  })); // prettier-ignore

  const agencies = build.many('Agency', size(4), () => ({
    name: words(), aliases: build.several(), creditCode: orNull(code),
    agencyKind: orNull(() => random.pick(['ADMINISTRATIVE', 'PUBLIC_INSTITUTION', 'OTHER'])),
  })); // prettier-ignore
  for (const name of ['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'] as const) build.above(name, agencies, 1);
  for (const agency of agencies) {
    build.linkSome('IN_DIVISION', agency, divisions, 1);
    build.quote(agency, documents, 2);
  }
  const sections = build.many('Section', size(3), () => ({
    name: words(), aliases: build.several(), sectionKind: random.pick(['INTERNAL', 'BRANCH']), position: place(),
  })); // prettier-ignore
  for (const section of sections) {
    build.linkOne('HAS_SECTION', agencies, section);
    build.linkSome('CONCERNS', section, topics, 2, directness);
    build.quote(section, documents, 3);
  }

  const holders = [...agencies, ...sections];
  const held = (name: LinkName, by: readonly Thing[], things: readonly Thing[]): readonly Thing[] => {
    for (const thing of things) {
      build.linkOne(name, by, thing);
      build.quote(thing, documents, 2);
    }
    return things;
  };
  const duties = held('RESPONSIBLE_FOR', holders, build.many('Responsibility', size(4), () => ({
    label: orNull(words), text: words(), position: random.below(3),
  }))); // prettier-ignore
  const quotas = held('HAS_QUOTA', holders, build.many('StaffingQuota', size(3), () => ({
    staffingType: orNull(words), measure: random.pick(['AUTHORISED', 'ACTUAL', 'CHANGE']), count: random.below(3),
  }))); // prettier-ignore
  const posts = held('HAS_POST', holders, build.many('LeaderPost', size(3), () => ({
    postTitle: words(), rank: random.pick(['HEAD', 'DEPUTY']), count: random.below(3),
  }))); // prettier-ignore
  const figure = () => ({
    label: words(), printed: orNull(code), unit: orNull(() => random.pick(['元', '万元', '萬元'])), fiscalYear: year(),
    stage: random.pick(['BUDGET', 'FINAL', 'ASSET', 'OTHER']), asOf: orNull(() => random.pick(DAYS)),
    scope: random.pick(['OWN', 'DEPARTMENT']), changeBase: orNull(code), changeAmount: orNull(code), changePercent: orNull(code),
    changeDirection: orNull(() => random.pick(['INCREASE', 'DECREASE', 'UNCHANGED'])), position: place(),
  }); // prettier-ignore
  const lines = held('HAS_LINE', agencies, build.many('BudgetLine', size(5), () => ({ ...figure(), fen: fen(), changeFen: fen() }))); // prettier-ignore
  const measures = held('HAS_LINE', agencies, build.many('FiscalMeasure', size(3), () => ({ ...figure(), value: orNull(() => random.pick(NUMBERS)) }))); // prettier-ignore
  build.above('PART_OF', lines, 2);
  build.above('PART_OF', measures, 2);
  for (const line of lines) {
    build.linkSome('CONCERNS', line, topics, 2, directness);
    build.linkSome('CLASSIFIED_AS', line, functionClasses, 2);
    build.linkSome('CLASSIFIED_AS', line, economicClasses, 1);
  }
  for (const duty of duties) build.linkSome('CONCERNS', duty, topics, 2, directness);

  const subjects = [...holders, ...duties, ...quotas, ...posts, ...lines, ...measures, ...documents];
  const findings = documents.length === 0 ? [] : build.many('Finding', size(4), () => ({
    rule: code(), severity: random.pick(['ERROR', 'WARNING', 'INFO']), message: words(), stated: orNull(code),
    computed: orNull(code), difference: orNull(code), document: random.pick(documents).id, position: place(),
  })); // prettier-ignore
  for (const finding of findings) {
    for (const document of documents) if (document.id === finding.known['document']) build.link('STATED_IN', finding, document, random.below(4)); // prettier-ignore
    build.linkSome('ABOUT', finding, subjects, 3);
  }
  const passages = documents.length === 0 ? [] : build.many('Passage', size(3), () => ({
    text: words(), start: random.below(3), end: 3 + random.below(3), position: random.below(3),
  })); // prettier-ignore
  for (const passage of passages) build.link('PASSAGE_OF', passage, random.pick(documents));

  const decisions = build.many('Decision', size(2), (made) => ({
    subject: code(), verdict: random.pick(['SAME', 'DIFFERENT', 'UNDONE']), decidedBy: code(), decidedAt: random.pick(MOMENTS),
    note: orNull(words), decidedKind: orNull(() => random.pick(['Section', 'Responsibility', 'BudgetLine'])),
    agencyName: orNull(words), earlierName: orNull(words), laterName: orNull(words),
    replacedId: made.length === 0 ? null : orNull(() => random.pick(made).id),
  })); // prettier-ignore
  for (const decision of decisions) {
    build.linkSome('DECIDED_FOR', decision, agencies, 1);
    for (const older of decisions)
      if (older.id === decision.known['replacedId']) build.link('REPLACES', decision, older);
  }
  const named = [...agencies, ...topics];
  const namings = build.many('Naming', size(2), (made) => ({
    namingKind: random.pick(['PREFERRED', 'ALIAS', 'UNDONE']), givenName: words(), namedKind: random.pick(['Agency', 'Topic']),
    namedId: code(), thingName: words(), namedBy: code(), namedAt: random.pick(MOMENTS), note: orNull(words),
    replacedId: made.length === 0 ? null : orNull(() => random.pick(made).id),
  })); // prettier-ignore
  for (const naming of namings) {
    build.linkSome('GIVEN_TO', naming, named, 1);
    for (const older of namings) if (older.id === naming.known['replacedId']) build.link('REPLACES', naming, older);
  }
  const events = build.many('ChangeEvent', size(3), () => ({
    changeKind: random.pick(['RENAMED', 'MERGED', 'SPLIT', 'TRANSFERRED', 'FOUNDED', 'DISSOLVED', 'NAMEPLATE_ADDED', 'NAMEPLATE_REMOVED']),
    date: orNull(() => random.pick(['2019', '2019-03', '2019-03-15'])), year: year(), beforeNames: build.several(), afterNames: build.several(),
    subject: orNull(words), text: words(), position: place(),
  })); // prettier-ignore
  for (const event of events) {
    build.quote(event, documents, 1);
    build.linkSome('INVOLVES', event, holders, 3);
    build.linkSome('ORIGINAL', event, holders, 2);
    build.linkSome('RESULTING', event, holders, 2);
  }
  return build.world();
}
