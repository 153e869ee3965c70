/** What keeps keys, in examples: every place that does passes them. */
import { makeKey, type AccessKey } from '../../../src/domain/access-key';
import type { KeyRing } from '../../../src/store/access/key-ring';

/** @param open over what was kept there before; called again as after a restart, or by another process */
export function describeKeyRing(name: string, open: () => Promise<KeyRing>): void {
  describe(`${name} keeps keys`, () => {
    const made = (who: string): AccessKey => makeKey(who, ['ingest'], 1).key;

    it('as they were made, for whoever opens it next', async () => {
      const key = made('规划处 planning office');
      await (await open()).add(key);
      expect(await (await open()).find(key.id)).toEqual(key);
    });

    it('oldest first', async () => {
      const ring = await open();
      const days = ['2031-01-02', '2031-01-01', '2031-01-03'];
      const keys = days.map((day) => makeKey(day, ['read'], 1, new Date(`${day}T00:00:00Z`)).key);
      for (const key of keys) await ring.add(key);
      const names = (await ring.list()).map(({ name }) => name);
      expect(names.filter((one) => days.includes(one))).toEqual([...days].sort());
    });

    it('taken back from one place, they are taken back in every other', async () => {
      const [here, there] = [await open(), await open()];
      const key = made('甲');
      await here.add(key);
      expect(await there.find(key.id)).toEqual(key);
      const revoked = { ...key, revokedAt: '2031-05-06T07:08:09.000Z' };
      expect(await here.revoke(key.id, revoked.revokedAt)).toEqual(revoked);
      expect(await there.find(key.id)).toEqual(revoked);
      // The first time counts.
      expect(await there.revoke(key.id, '2032-01-01T00:00:00.000Z')).toEqual(revoked);
    });

    it.each(['0123456789abcdef', '', '../keys', 'x'.repeat(10_000), '\0', "'}) DETACH DELETE n //"])(
      'an id that no key has finds none: %j',
      async (id) => {
        const ring = await open();
        expect(await ring.find(id)).toBeNull();
        expect(await ring.revoke(id, '2031-01-01T00:00:00.000Z')).toBeNull();
      },
    );

    it('never the secret', async () => {
      const { token, key } = makeKey('乙', ['ingest'], 1);
      const ring = await open();
      await ring.add(key);
      const secret = token.slice(`govorg_${key.id}_`.length);
      expect(JSON.stringify(await ring.list())).not.toContain(secret);
    });
  });
}
