/** One node under which very much stands, read whole: at once the first time, level by level from then on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExpandQuery, GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { Pace } from '../../src/store/sqlite/pace';
import { changes, node, relation } from './graphs';

const SECTIONS = 3_000;
const TEXT = '负责政务服务热线的受理、转办、督办和回访工作。'.repeat(10);
/** Both whole, as fields read what stays few. */
const DUTIES: ExpandQuery = { relation: 'RESPONSIBLE_FOR', direction: 'out', properties: ['text'] };
const QUERY: ExpandQuery = { relation: 'HAS_SECTION', direction: 'out', properties: ['name'], branches: [DUTIES] };

let folder: string;
let store: GraphStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'govorg-pace-'));
  store = await openStore(join(folder, 'graph.db'));
  const agency = node('Agency', '大');
  const sections = Array.from({ length: SECTIONS }, (_, i) => node('Section', `${i}`, { name: `第${i}科` }));
  const duties = sections.map((_, i) => node('Responsibility', `${i}`, { text: `${i}${TEXT}` }));
  await store.apply([
    ...changes(
      [agency, ...sections, ...duties],
      sections.flatMap((section, i) => {
        const duty = duties[i];
        return duty ? [relation('HAS_SECTION', agency, section, {}), relation('RESPONSIBLE_FOR', section, duty, {})] : []; // prettier-ignore
      }),
    ),
  ]);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Sections that come with the one duty that is theirs. */
async function sectionsWithTheirDuty(): Promise<number> {
  const [expansion] = await store.expand(['agency:大'], QUERY);
  const right = (expansion?.neighbours ?? []).filter(({ node: section }) => {
    const [duty] = section.branches?.[0]?.neighbours ?? [];
    const number = section.id.slice('section:'.length);
    return duty !== undefined && JSON.stringify(duty.node.properties).includes(`"${number}负责`);
  });
  return right.length;
}

test('it is whole both times', async () => {
  expect(await sectionsWithTheirDuty()).toBe(SECTIONS);
  expect(await sectionsWithTheirDuty()).toBe(SECTIONS);
});

describe('a statement starts from', () => {
  const little = 1_000;
  const much = 1_000_000;

  test('a few nodes first, and from more while they bring little', () => {
    const pace = new Pace(50);
    const seen = Array.from({ length: 5 }, () => {
      const { starts } = pace;
      pace.learn(starts, little);
      return starts;
    });
    expect(seen).toEqual([8, 16, 32, 50, 50]);
  });

  test('fewer when they bring much, and never from none', () => {
    const pace = new Pace(50);
    pace.learn(8, much);
    expect(pace.starts).toBe(1);
    expect(pace.isTooMuch).toBe(false);
  });

  test('no node with all that is below it when one alone brings too much', () => {
    const pace = new Pace(50);
    pace.learn(1, much);
    expect(pace.isTooMuch).toBe(true);
  });
});
