/** Bodies by themes: the documents of the seed as a careful reader sorts them. */
import { themesOf } from '../../src/planning/overlap/themes';
import type { Thing } from '../../src/planning/scenario/thing';
import { seedAsker } from '../harness/seed-asker';

const MATRIX = `query ($agencies: [ID!], $division: String, $topic: ID, $asOf: Int, $leastBodies: Int! = 1, $first: Int! = 20) {
  overlapMatrix(agencies: $agencies, division: $division, topic: $topic, asOf: $asOf, leastBodies: $leastBodies, first: $first) {
    total matrixBodies { agency { id name } dutyCount unthemedDuties }
    themes { topic { id name } posts workingBodies { agency { name } dutyCount sectionCount score posts holdersWithoutPosts
      dutiesOnTheme { label evidence { quote } } sectionsOnTheme { name } } } } }`;

interface Cell {
  readonly agency: { readonly name: string };
  readonly dutyCount: number;
  readonly score: number;
  readonly posts: number | null;
  readonly holdersWithoutPosts: number;
  readonly dutiesOnTheme: readonly {
    readonly label: string | null;
    readonly evidence: readonly { readonly quote: string }[];
  }[];
}
interface Matrix {
  readonly total: number;
  readonly matrixBodies: readonly { readonly agency: { readonly id: string; readonly name: string }; readonly dutyCount: number; readonly unthemedDuties: number }[];
  readonly themes: readonly { readonly topic: { readonly id: string; readonly name: string }; readonly posts: number | null; readonly workingBodies: readonly Cell[] }[];
} // prettier-ignore

const asked = seedAsker();

async function matrix(variables: Readonly<Record<string, unknown>>): Promise<Matrix> {
  const { data, errors } = await asked().ask(MATRIX, variables);
  expect(errors).toEqual([]);
  return (data as { overlapMatrix: Matrix }).overlapMatrix;
}

test('a district: what its two bodies share, with the duties that say so', async () => {
  const { themes, matrixBodies, total } = await matrix({ division: '211103', leastBodies: 2 });
  expect(matrixBodies.map(({ agency, dutyCount }) => [agency.name, dutyCount])).toEqual([
    ['盘锦市兴隆台区政务服务中心', 11],
    ['盘锦市兴隆台区智慧城市运行管理中心', 9],
  ]);
  expect(themes).toHaveLength(total);
  for (const { workingBodies } of themes) expect(workingBodies).toHaveLength(2);
  const [first] = themes;
  expect(first?.topic.name).toBe('政务服务');
  expect(first?.workingBodies.map(({ agency, dutiesOnTheme, score }) => [agency.name, dutiesOnTheme.map(({ label }) => label).sort(), score])).toEqual([
    ['盘锦市兴隆台区智慧城市运行管理中心', ['（一）', '（五）', '（八）', '（六）'], 0.444],
    ['盘锦市兴隆台区政务服务中心', ['（一）', '（七）', '（三）', '（二）'], 0.364],
  ]);
  for (const { dutiesOnTheme } of first?.workingBodies ?? [])
    for (const { evidence } of dutiesOnTheme) expect(evidence[0]?.quote).toContain('政务服务');
}); // prettier-ignore

test('a topic: of all bodies that name it, and of those that are named; posts of sections as far as they are stated', async () => {
  const { themes } = await matrix({ division: '211100' });
  const data = themes.find(({ topic }) => topic.name === '大数据管理');
  const byTopic = await matrix({ topic: data?.topic.id });
  expect([byTopic.total, byTopic.themes[0]?.topic.name]).toEqual([1, '大数据管理']);
  expect(byTopic.themes[0]?.workingBodies).toEqual(expect.arrayContaining([...(data?.workingBodies ?? [])]));
  const [centre] = byTopic.themes[0]?.workingBodies ?? [];
  expect(centre).toMatchObject({ agency: { name: '盘锦市智慧城市运行管理中心' }, dutyCount: 6, posts: 20, holdersWithoutPosts: 1 }); // prettier-ignore
  const one = byTopic.matrixBodies.find(({ agency }) => agency.name === centre?.agency.name)?.agency.id ?? '';
  const named = await matrix({ agencies: [one, 'agency:nobody', one], topic: data?.topic.id });
  expect(named.matrixBodies.map(({ agency }) => agency.id)).toEqual([one]);
  expect(named.themes[0]?.workingBodies).toEqual([centre]);
  expect(await matrix({ agencies: [] })).toMatchObject({ total: 0, matrixBodies: [], themes: [] });
  expect(await matrix({ division: '999999' })).toMatchObject({ total: 0, matrixBodies: [] });
});

test('which bodies are meant has to be said', async () => {
  const told = await asked().ask(MATRIX, {});
  expect(told.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('sixty bodies of 20 duties on 50 themes take no second', () => {
  const things = Array.from({ length: 60 }, (_, body): readonly Thing[] => [
    { id: `agency:${body}`, kind: 'BODY', name: `局${body}`, holder: null, origin: null, division: null, agencyKind: null, partlyUnknown: [] },
    ...Array.from({ length: 20 }, (_, n): Thing => ({ id: `duty:${body}.${n}`, kind: 'DUTY', name: '', text: '', holder: `agency:${body}`, origin: null, topics: [`topic:${(body + n) % 50}`] })),
  ]).flat(); // prettier-ignore
  const start = performance.now();
  const themes = themesOf(things);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(themes).toHaveLength(50);
  expect(themes.reduce((sum, { cells }) => sum + cells.reduce((all, { duties }) => all + duties.length, 0), 0)).toBe(
    1_200,
  );
});
