/** Titles of one text are printed alike: the print tells that a line heads what follows, whatever its words announce. */
import { readStructure } from './read';

const DUTIES = ['采摘春茶，烘制成品。', '养护茶树，防治虫害。', '品评茶样，留存样本。'];
const OTHERS = ['凭身份证领取茶样，当日可取。', '乘七路车至茶园门下车。', '茶园内不得吸烟、生火。'];

/** Titles, each with its lines, printed in one way. */
type Parts = readonly (readonly [title: string, lines: readonly string[]])[];
type Print = (parts: Parts) => string;

const signed =
  (sign: string): Print =>
  (parts) =>
    parts.map(([title, lines]) => [`${sign} ${title}`, ...lines].join('\n')).join('\n');

const PRINTS: readonly (readonly [string, Print])[] = [
  ['a star', signed('★')],
  ['a square', signed('■')],
  ['a diamond', signed('◆')],
  ['a dot', signed('●')],
  ['Markdown', signed('##')],
  ['Markdown, deeper', signed('###')],
  ['brackets', (parts) => parts.map(([title, lines]) => [`【${title}】`, ...lines].join('\n')).join('\n')],
  ['other brackets', (parts) => parts.map(([title, lines]) => [`〖${title}〗`, ...lines].join('\n')).join('\n')],
  ['a blank line above', (parts) => parts.map(([title, lines]) => [title, ...lines].join('\n')).join('\n\n')],
  ['blank lines around', (parts) => parts.map(([title, lines]) => `${title}\n\n${lines.join('\n')}`).join('\n\n')],
];

const TITLE = '云溪市茶叶所简介\n\n云溪市茶叶所是云溪市农业局所属公益一类事业单位。\n\n';

describe.each(PRINTS)('titles by %s', (_, print) => {
  test.each(['服务指南', '来园须知', '主任寄语', '茶园风光', '历史沿革'])('%s ends the duties', (other) => {
    const { duties } = readStructure(
      TITLE +
        print([
          ['主要职责', DUTIES],
          [other, OTHERS],
          ['人员编制', ['核定编制9名。']],
        ]),
    );
    expect(duties.map(({ text }) => text)).toEqual(DUTIES);
  });

  test('a title behind the sections ends them', () => {
    const { sections } = readStructure(
      TITLE +
        print([
          ['内设机构', ['设办公室、焙制科、品鉴科。']],
          ['来园路线', ['自驾：沿茶马高速北口下，沿江岸路行驶三公里到园。', '公交：茶园门、江岸路。']],
        ]),
    );
    expect(sections.map(({ name }) => name)).toEqual(['办公室', '焙制科', '品鉴科']);
  });
});

test('what stands in the print of titles right below one is its list', () => {
  const { sections } = readStructure(
    `${TITLE}主要职责\n${DUTIES.join('\n')}\n\n内设机构\n\n焙制班\n负责烘制成品。\n\n茶树专组\n负责养护茶树。\n\n人员编制\n核定编制9名。`,
  );
  expect(sections.map(({ name }) => name)).toEqual(['焙制班', '茶树专组']);
});

test('labels that stand again below each name are no names', () => {
  const names = ['办公室', '焙制科', '品鉴台', '茶样库'];
  const below = ['收发文书，掌管印信。', '烘制成品，管护炉灶。', '评定等级，登记茶样。', '留存样本，清点库房。'];
  for (const [duty, staff] of [
    ['职能', '人员'],
    ['职责', '编制'],
    ['任务', '定员'],
    ['分管', '定员数'],
  ]) {
    const { sections, duties } = readStructure(
      `${TITLE}四、机构\n本所设4个内设机构：\n${names
        .map((name, at) => `【${name}】\n${duty}：${below[at]}\n${staff}：编制${at + 2}名`)
        .join('\n')}\n\n核定事业编制14名，主任1名。`,
    );
    expect(sections.map(({ name }) => name)).toEqual(names);
    expect(duties.map(({ holder, text }) => [holder.section, text])).toEqual(
      names.map((name, at) => [name, below[at]]),
    );
  }
});
