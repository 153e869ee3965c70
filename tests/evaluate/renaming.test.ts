import { gold } from './facts';
import { renamingOf } from './renaming';

const expected = gold({
  organisations: [
    { name: '云溪市茶叶管理局', aliases: ['市茶叶管理局'], parent: undefined, optional: false },
    { name: '云溪市水文站', aliases: [], parent: undefined, optional: false },
  ],
  sections: [{ organisation: null, name: '质量监管科', kind: undefined, optional: false }],
  duties: [
    { organisation: null, section: null, label: '1.', head: '负责全市茶园的保护和利用', tail: '', optional: false },
  ],
});
const DOCUMENT = '云溪市茶叶管理局（以下简称市茶叶管理局、市茶叶局）内设质量监管科。云溪市水文站';
const { text, words } = renamingOf(expected, DOCUMENT, 1);

test('places, bodies and sections have other names, and bodies of one place still share it', () => {
  const renamed = text('云溪市茶叶管理局内设质量监管科。云溪市水文站');
  const match = /^(..)市....局内设(.{2,6})。(..)市(..)站$/u.exec(renamed);
  expect(match?.[1]).toBe(match?.[3]);
  expect(renamed).not.toMatch(/云溪|茶叶|质量|水文/u);
});

test('a short name follows its body', () => {
  const full = text('云溪市茶叶管理局');
  expect(full.endsWith(text('市茶叶管理局').slice(1))).toBe(true);
  const short = [...text('茶叶局')];
  expect(short).not.toEqual(['茶', '叶', '局']);
  for (const character of short) expect(full).toContain(character);
});

test('the first verb of a duty is another, and stays where it opens none', () => {
  expect(text('1.负责全市茶园的保护和利用工作。')).toMatch(/^1\.(?!负责)..全市茶园的保护和利用工作。$/u);
  expect(text('由局长负责解释。')).toBe('由局长负责解释。');
});

test('a name that is cut by the end of a line is renamed, and all other white space stays', () => {
  const cut = text('内设质量\n监管科，\n  共1个');
  expect(cut).toBe(`内设${text('质量监管科')}，\n  共1个`);
});

test('a text and its words without white space are renamed alike', () => {
  const printed = '云溪市\n茶叶管理局 1.负责全市\n茶园的保护和利用。质量监管科';
  expect(text(printed).replace(/\s+/gu, '')).toBe(words(printed.replace(/\s+/gu, '')));
});

test('one seed renames alike', () => {
  expect(renamingOf(expected, DOCUMENT, 1).words('质量监管科')).toBe(words('质量监管科'));
  expect(renamingOf(expected, DOCUMENT, 2).words('质量监管科')).not.toBe(words('质量监管科'));
});
