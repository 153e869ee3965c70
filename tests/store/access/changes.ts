/** What keeps the record of changes, in examples: every place that does passes them. */
import type { BegunChange, ChangeLog } from '../../../src/store/access/change-log';

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
      expect(await (await open()).latest(3)).toEqual([
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
      expect(await (await open()).latest(1)).toEqual([{ ...decided, outcome: 'ADDED' }]);
    });

    it('as many as are asked for, the latest', async () => {
      const log = await open();
      const changes = ['甲', '乙', '丙'].map(begun);
      for (const change of changes) await log.begin(change);
      expect((await log.latest(2)).map(({ source }) => source)).toEqual(['乙', '丙']);
    });
  });
}
