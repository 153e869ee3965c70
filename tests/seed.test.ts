import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sha256 } from '../src/domain/identifier';
import { referenceChanges } from '../src/ingest/link/reference';
import { loadReference } from '../src/ingest/link/seed-lists';
import { loadLeaderPostRules } from '../src/ingest/link/seed-rules';
import { hasShared, leftOut, PROJECT_ROOT, seedDocuments, sharedPath } from './harness/shared';

const SEED = join(PROJECT_ROOT, 'seed');

describe('the seed lists', () => {
  const reference = loadReference(SEED);
  const { nodes, relations } = referenceChanges(reference);
  const ids = new Set(nodes.map(({ id }) => id));

  test('have no id twice and no relation to nowhere', () => {
    expect(ids.size).toBe(nodes.length);
    expect(relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  test('every division but the provinces and every class but the top lies in another', () => {
    const inside = new Set(relations.map(({ from }) => from));
    const top = [...ids].filter((id) => !inside.has(id) && !id.startsWith('topic:'));
    expect(top.every((id) => /^division:\d\d0000$|^function-class:\d{3}$/.test(id))).toBe(true);
  });

  test('hold the 34 provinces and 333 prefectures, each code in its province', () => {
    const levels = (level: string) => reference.divisions.filter((division) => division.level === level);
    expect(levels('PROVINCE')).toHaveLength(34);
    expect(levels('PREFECTURE')).toHaveLength(333);
  });

  test.each([
    ['211103', '兴隆台区', '211100'],
    ['211100', '盘锦市', '210000'],
    ['210200', '大连市', '210000'],
  ])('division %s is %s in %s', (code, name, parent) => {
    expect(reference.divisions.find((division) => division.code === code)).toMatchObject({ name, parent });
  });

  test.each([
    ['2010301', '行政运行'],
    ['2010350', '事业运行'],
    ['2080505', '机关事业单位基本养老保险缴费支出'],
    ['2101102', '事业单位医疗'],
    ['2210201', '住房公积金'],
  ])('class %s is %s', (code, name) => {
    expect(reference.functionClasses.find((entry) => entry.code === code)?.name).toBe(name);
  });

  test('a hotline’s key and names carry its number', () => {
    for (const topic of reference.topics.filter(({ number }) => number !== null)) {
      expect([topic.key, topic.name.includes(String(topic.number))]).toEqual([topic.number, true]);
    }
  });
});

describe('a list with a mistake is refused, file and place named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-seed-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['topics/fields.json', '{', /topics\/fields\.json: /],
    [
      'topics/fields.json',
      '{"source":"x","topics":[{"name":"甲乙","kind":"THING","aliases":[]}]}',
      /topics\[0\]\.kind/,
    ],
    [
      'topics/fields.json',
      '{"source":"x","topics":[{"name":"甲乙","kind":"FIELD","aliases":["12345热线"]}]}',
      /already/,
    ],
    [
      'topics/fields.json',
      '{"source":"x","topics":[{"name":"甲乙","kind":"FIELD","aliases":[],"related":["丙丁"]}]}',
      /丙丁/,
    ],
    [
      'divisions/counties.json',
      '{"source":"x","level":"COUNTY","divisions":[{"code":"990101","name":"甲县"}]}',
      /990101/,
    ],
    [
      'divisions/counties.json',
      '{"source":"x","level":"COUNTY","divisions":[{"code":"99","name":"甲县"}]}',
      /\[0\]\.code/,
    ],
    [
      'function-classes/general-budget.json',
      '{"source":"x","recurring":[],"classes":[{"code":"20199","name":"甲乙"}]}',
      /201/,
    ],
  ])('%s %s', (file, content, message) => {
    cpSync(SEED, folder, { recursive: true });
    writeFileSync(join(folder, file), content);
    expect(() => loadReference(folder)).toThrow(message);
    expect(failure(folder)).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(() => loadReference(folder)).toThrow(file);
  });

  test('a folder that is not there', () => {
    expect(() => loadReference(join(folder, 'nowhere'))).toThrow(/nowhere/);
  });
});

function failure(folder: string): unknown {
  try {
    return loadReference(folder);
  } catch (error) {
    return error;
  }
}

describe('the rules on leader posts', () => {
  test('say where they were read, and whose they are only where that is known', () => {
    const rules = loadLeaderPostRules(SEED);
    expect(rules.map(({ key, division, years }) => [key, division, years])).toEqual([
      ['lar-170561-17056175', null, null],
    ]);
    expect(rules.every(({ source }) => source.startsWith('http'))).toBe(true);
  });

  const folder = mkdtempSync(join(tmpdir(), 'govorg-rules-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const rule = (steps: readonly object[]) => ({
    key: '甲',
    title: null,
    division: null,
    years: null,
    agencyKind: 'PUBLIC_INSTITUTION',
    articles: [{ article: '第一条', holders: ['BODY'], text: '十名以下一名，以上两名。', steps }],
  });
  const few = { upTo: 10, fewest: 1, most: 1, quote: '十名以下一名' };

  test.each([
    ['a quote that the article does not say', [rule([{ ...few, quote: '三名' }])], /第一条 does not say 三名/],
    ['steps that do not rise', [rule([few, few])], /do not rise/],
    ['fewer than it asks for', [rule([{ ...few, most: 0 }])], /fewer/],
    ['a key that stands twice', [rule([few]), rule([few])], /rules\[1\].*already/],
    ['no step', [rule([])], /rules\[0\]\.articles\[0\]\.steps/],
  ])('%s is refused, file and place named', (_, rules, message) => {
    mkdirSync(join(folder, 'rules'), { recursive: true });
    writeFileSync(join(folder, 'rules', 'a.json'), JSON.stringify({ source: '甲', rules }));
    expect(() => loadLeaderPostRules(folder)).toThrow(message);
    expect(() => loadLeaderPostRules(folder)).toThrow(/rules\/a\.json/);
  });

  test('a seed folder without rules knows none', () => {
    expect(loadLeaderPostRules(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('the seed documents', () => {
  test('are the five published records that README names by their SHA-256', () => {
    const readme = readFileSync(join(SEED, 'README.md'), 'utf8');
    expect(seedDocuments()).toHaveLength(5);
    for (const path of seedDocuments()) {
      expect(readme).toContain(basename(path));
      expect(readme).toContain(sha256(readFileSync(path)));
    }
  });

  if (!hasShared) leftOut('the seed documents against ../shared, which is not here');
  else
    test('are those of ../shared byte for byte', () => {
      for (const path of seedDocuments()) {
        expect(readFileSync(path).equals(readFileSync(sharedPath('documents', basename(path))))).toBe(true);
      }
    });
});
