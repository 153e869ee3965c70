/**
 * The cycles of `npm run bench kill` on the embedded store, fewer of them, with a seed that is printed: KILL_SEED
 * brings a run back.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../bench/kills/cycles';
import { damageStores } from '../../bench/kills/damages';
import { killRetractions } from '../../bench/kills/killed-retractions';
import { killWriters } from '../../bench/kills/killed-writers';
import { temporaryFolder } from '../cli/govorg';
import { proofLength } from '../harness/proof-length';

jest.setTimeout(10 * 60_000);

const kills = proofLength({ test: 3, ci: 8 });
const retractions = proofLength({ test: 3, ci: 8 });
const damages = proofLength({ test: 10, ci: 24 });
const SEED = Number(process.env['KILL_SEED'] ?? Math.trunc(Math.random() * 1_000_000));

const folder = temporaryFolder();
const part = (): string => mkdtempSync(join(folder, 'part-'));

beforeAll(() => {
  process.stderr.write(`  kill cycles: KILL_SEED=${SEED}\n`);
});

test(`${kills.count} kills of what writes lose nothing that was acknowledged${kills.note}`, async () => {
  const { faults } = await killWriters(part(), kills.count, randomFrom(SEED));
  expect(faults).toEqual([]);
});

test(`${retractions.count} kills of what takes documents out bring none back and lose none${retractions.note}`, async () => {
  const { faults } = await killRetractions(part(), retractions.count, randomFrom(SEED));
  expect(faults).toEqual([]);
});

test(`${damages.count} damages at random places are healed or said${damages.note}`, async () => {
  const { faults } = await damageStores(part(), damages.count, randomFrom(SEED));
  expect(faults).toEqual([]);
});
