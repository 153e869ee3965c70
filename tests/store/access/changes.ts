/** What keeps the record of changes, in examples: every place that does passes them. */
import { positionOfChange } from '../../../src/store/access/changes-page';
import type { BegunChange, ChangeFilter, ChangeLog, RecordedChange } from '../../../src/store/access/change-log';

/** The latest, in the order in which they were made. */
export const latest = async (log: ChangeLog, limit: number): Promise<readonly RecordedChange[]> =>
  [...(await log.page({ filter: {}, page: { limit }, count: false })).changes].reverse();

let made = 0;
export const begun = (source: string): BegunChange => ({
  id: `change-${(made += 1)}`,
  at: `2031-01-01T00:00:00.${String(made).padStart(3, '0')}Z`,
  keyId: '0123456789abcdef',
  keyName: '规划处 "planning"\n',
  change: 'ingestDocument',
  documentId: `document:${made}`,
  source,
});

/** @param open over what was kept there before; called again as after a restart, or by another process */
export function describeChangeLog(name: string, open: () => Promise<ChangeLog>): void {
  describe(`${name} keeps the record of changes`, () => {
    it('each with its outcome, in the order in which they were made, for whoever opens it next', async () => {
      const [first, second, third] = [begun('一.txt'), begun('二.txt'), begun('三.txt')];
      const log = await open();
      await log.begin(first);
      await log.end(first.id, 'ADDED');
      await log.begin(second);
      await log.begin(third);
      await log.end(third.id, 'REJECTED NO_DISCLOSURE');
      expect(await latest(await open(), 3)).toEqual([
        { ...first, outcome: 'ADDED' },
        { ...second, outcome: null },
        { ...third, outcome: 'REJECTED NO_DISCLOSURE' },
      ]);
    });

    it('of a decision, which is about no document', async () => {
      const decided: BegunChange = { ...begun(''), change: 'decide', documentId: null, source: null, decisionId: 'decision:1' }; // prettier-ignore
      const log = await open();
      await log.begin(decided);
      await log.end(decided.id, 'ADDED');
      expect(await latest(await open(), 1)).toEqual([{ ...decided, outcome: 'ADDED' }]);
    });

    it('as many as are asked for, the latest', async () => {
      const log = await open();
      const changes = ['甲', '乙', '丙'].map(begun);
      for (const change of changes) await log.begin(change);
      expect((await latest(log, 2)).map(({ source }) => source)).toEqual(['乙', '丙']);
    });

    it('page after page from either end, the latest first, whatever comes in meanwhile; several may be of one moment', async () => {
      const log = await open();
      const key = { keyId: 'of pages' };
      const at = '2030-01-01T00:00:00.000Z';
      const made = Array.from({ length: 7 }, (_, i) => ({ ...begun(`${i}`), ...key, ...(i > 2 && i < 6 && { at }) }));
      for (const change of made) await log.begin(change);
      const query = { filter: key, count: true };
      const whole = await log.page({ ...query, page: { limit: 100 } });
      expect(whole.total).toBe(7);
      expect(whole.changes.map(({ at: time }) => time)).toEqual([...made.map(({ at: time }) => time)].sort().reverse());
      const forward: RecordedChange[] = [];
      for (let last: RecordedChange | undefined; ;) {
        const { changes } = await log.page({
          ...query,
          page: { limit: 2, ...(last && { after: positionOfChange(last) }) },
        });
        if (changes.length === 0) break;
        forward.push(...changes);
        last = changes.at(-1);
        if (forward.length === 2) await log.begin({ ...begun('later'), ...key });
      }
      expect(forward).toEqual(whole.changes);
      const [fourth] = whole.changes.slice(3);
      const before = fourth ? { before: positionOfChange(fourth) } : {};
      const back = await log.page({ ...query, page: { limit: 2, fromEnd: true, ...before } });
      expect(back.changes).toEqual(whole.changes.slice(1, 3));
    });

    it('by what they are, whose, about what, when, and how they ended', async () => {
      const log = await open();
      const key = { keyId: 'of filters' };
      const [a, b, c] = [
        { ...begun('甲'), ...key, at: '2029-03-01T10:00:00.000Z', keyName: "o'hara" },
        { ...begun('乙'), ...key, at: '2029-03-02T10:00:00.000Z', change: 'decide' as const, documentId: null, source: null, decisionId: 'decision:7' }, // prettier-ignore
        { ...begun('丙'), ...key, at: '2029-03-03T10:00:00.000Z', change: 'retractDocument' as const, reason: '撤回' },
      ];
      for (const change of [a, b, c]) await log.begin(change);
      await log.end(a.id, 'REJECTED EMPTY');
      await log.end(c.id, 'REMOVED');
      const found = async (filter: ChangeFilter): Promise<readonly string[]> => {
        const { changes, total } = await log.page({ filter: { ...key, ...filter }, page: { limit: 10 }, count: true });
        expect(total).toBe(changes.length);
        return changes.map(({ id }) => id);
      };
      expect(await found({})).toEqual([c.id, b.id, a.id]);
      expect(await found({ changes: ['decide', 'undo'] })).toEqual([b.id]);
      expect(await found({ changes: [] })).toEqual([]);
      expect(await found({ keyName: "o'hara" })).toEqual([a.id]);
      expect(await found({ about: 'decision:7' })).toEqual([b.id]);
      expect(await found({ about: c.documentId ?? '' })).toEqual([c.id]);
      expect(await found({ ends: ['REJECTED', 'REMOVED'] })).toEqual([c.id, a.id]);
      expect(await found({ ends: [null] })).toEqual([b.id]);
      expect(await found({ from: '2029-03-02', before: '2029-03-02U' })).toEqual([b.id]);
      expect(await found({ about: "x' OR true //" })).toEqual([]);
      expect((await log.page({ filter: { ...key, about: c.documentId ?? '' }, page: { limit: 1 }, count: false })).changes).toEqual([{ ...c, outcome: 'REMOVED' }]); // prettier-ignore
    });
  });
}
