/** Whatever people decide, in whatever numbers: what they say holds, each thing goes on once, and the rest goes by the rules. */
import { decisionNode, subjectOf, type DecisionNode } from '../../../src/domain/decision';
import { decidedPairs } from '../../../src/planning/continuity/decided';
import { continuityOfSections, keyOfSection, type SectionThing } from '../../../src/planning/continuity/sections';

const NAMES = [
  '办公室',
  '综合办公室',
  '法规科',
  '政策法规科',
  '信访科',
  '审批科',
  '行政审批科',
  '财务科',
  '执法一科',
  '执法二科',
];
const listed = (names: readonly string[], document: string) => ({
  things: names.map((name): SectionThing => ({ id: `${document}${name}`, name, aliases: [], duties: null })),
  group: '',
  document,
  startOf: () => null,
});

const thing = (name: string, document: string) => ({ key: keyOfSection({ name }), group: '', places: [{ document, start: 0, end: 1, quote: '' }] }); // prettier-ignore

function decided(earlier: string, later: string, verdict: string, at: number): DecisionNode {
  const [before, after] = [thing(earlier, 'document:1'), thing(later, 'document:2')];
  return decisionNode({
    subject: subjectOf('甲局', 'Section', before, after),
    verdict,
    by: '某',
    at: new Date(at * 1000).toISOString(),
    note: null,
    decidedKind: 'Section',
    agencyName: '甲局',
    earlierName: earlier,
    laterName: later,
    earlier: JSON.stringify(before),
    later: JSON.stringify(after),
    replaces: null,
  });
}

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test('random lists and decisions', () => {
  let [held, forbidden] = [0, 0];
  for (let seed = 0; seed < 500; seed += 1) {
    const below = numbers(seed);
    const some = (): readonly string[] => NAMES.filter(() => below(2) === 0);
    const [earlier, later] = [some(), some()];
    const decisions = Array.from({ length: below(8) }, (_, at) =>
      decided(NAMES[below(10)] ?? '', NAMES[below(10)] ?? '', below(2) === 0 ? 'SAME' : 'DIFFERENT', at),
    );
    const [before, after] = [listed(earlier, 'document:1'), listed(later, 'document:2')];
    const pairs = decidedPairs('Section', before, after, keyOfSection, decisions);
    const { continued, doubtful, came, went } = continuityOfSections(before.things, after.things, pairs);

    // Of two decisions about one pair the later one is obeyed.
    const said = new Map(decisions.map((one) => [`${one.properties.earlierName} ${one.properties.laterName}`, one.properties.verdict])); // prettier-ignore
    const name = (pair: { readonly earlier: SectionThing; readonly later: SectionThing }): string => `${pair.earlier.name} ${pair.later.name}`; // prettier-ignore
    for (const pair of [...continued, ...doubtful]) {
      expect(said.get(name(pair))).not.toBe('DIFFERENT');
      expect(pair.rule === 'DECIDED').toBe(said.get(name(pair)) === 'SAME');
      expect(pair.decision === null).toBe(pair.rule !== 'DECIDED');
    }
    // One thing goes on as several, or several as one, only where a person said so of one of the pairs.
    for (const side of ['earlier', 'later'] as const) {
      for (const pair of continued) {
        const alike = continued.filter((other) => other[side].id === pair[side].id);
        expect(alike.length === 1 || alike.some(({ rule }) => rule === 'DECIDED')).toBe(true);
        expect(alike.every(({ rule }) => rule === 'DECIDED' || rule === 'SAME_NAME') || alike.length === 1).toBe(true);
      }
    }
    expect(new Set(continued.map(name)).size).toBe(continued.length);
    // Nothing gets lost: what does not go on came or went.
    const distinct = (side: 'earlier' | 'later'): number => new Set(continued.map((pair) => pair[side].id)).size;
    expect(distinct('later') + came.length).toBe(later.length);
    expect(distinct('earlier') + went.length).toBe(earlier.length);
    // What is said to be one is one.
    const shown = new Set(continued.filter(({ rule }) => rule === 'DECIDED').map(name));
    for (const [pair, verdict] of said) {
      const [one = '', other = ''] = pair.split(' ');
      if (!earlier.includes(one) || !later.includes(other)) continue;
      if (verdict === 'SAME') expect(shown).toContain(pair);
      held += Number(verdict === 'SAME');
      forbidden += Number(verdict === 'DIFFERENT' && one === other);
    }
  }
  // Both were met, also where the names say otherwise.
  expect(Math.min(held, forbidden)).toBeGreaterThan(10);
});
