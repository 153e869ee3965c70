/** The gallery of the playground, as it is read from the page of the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type OperationDefinitionNode } from 'graphql';
import { readCookbook, type Recipe } from '../../web/src/playground/cookbook';
import { EXAMPLES } from '../../web/src/playground/examples';
import { filterChapters } from '../../web/src/playground/filter';
import { PROJECT_ROOT } from '../harness/shared';

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'cookbook.md'), 'utf8');
const CHAPTERS = readCookbook(PAGE);
const RECIPES = CHAPTERS.flatMap(({ recipes }) => recipes);

/** Questions of the list of forty that no single request answers: the page tells how far each goes. */
const UNANSWERED = [...PAGE.matchAll(/^\| (\d+) /gm)].map(([, number]) => Number(number));

const operationOf = ({ query }: Recipe): OperationDefinitionNode => {
  const [operation, ...others] = parse(query).definitions;
  expect(others).toEqual([]);
  return operation as OperationDefinitionNode;
};

const numbersOf = (words: string): readonly number[] =>
  filterChapters(CHAPTERS, words).flatMap(({ recipes }) => recipes.map(({ number }) => number));

test('the forty questions are all there, each once, by kind of user', () => {
  const numbers = [...RECIPES.map(({ number }) => number), ...UNANSWERED].sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(CHAPTERS.map(({ title }) => title)).toEqual([
    '开发者 · Developers',
    '改革研究者 · Planners of reform',
    '数据集成者 · Integrators and reviewers',
  ]);
});

test('the title of a tab tells the questions apart, from each other and from the tabs of the first visit', () => {
  const titles = [
    ...RECIPES.map((recipe) => operationOf(recipe).name?.value),
    ...EXAMPLES.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]),
  ];
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(titles.length);
  expect(RECIPES.map(({ operationName }) => operationName)).toEqual(titles.slice(0, RECIPES.length));
});

describe.each(RECIPES.map((recipe) => [`${recipe.number}. ${recipe.english}`, recipe] as const))('%s', (_, recipe) => {
  test('fills in every variable that it declares, and no other', () => {
    const declared = operationOf(recipe).variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(Object.keys(JSON.parse(recipe.variables || '{}') as object)).toEqual(declared);
  });

  test('says in both languages how its answer is to be read', () => {
    const { chinese, english } = recipe.explanation;
    expect(chinese).toMatch(/^[^\n]{20,}。$/u);
    expect(chinese).toMatch(/\p{Script=Han}{4}/u);
    expect(english).toMatch(/^[^\n。，]{40,}\.$/);
  });
});

test.each([
  ['nothing asked for', '', RECIPES.map(({ number }) => number)],
  ['a word in Chinese', '网格化', [4]],
  ['a word in English, capitals or not', 'VEHICLES', [40]],
  ['words of both languages, all of which have to be there', '三公 expenses', [10]],
  ['full-width letters and digits', '１２３４５ ｈｏｔｌｉｎｅ', [1]],
  ['a kind of user', 'integrators', [15, 18, 19, 35]],
  ['what no question holds', '月球', []],
])('the filter: %s', (_, words, numbers) => {
  expect(numbersOf(words)).toEqual(numbers);
});
