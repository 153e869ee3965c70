/** A text of several bodies: a line that is the name of one heads what is told of it, however the line is printed. */
import { readString } from '../../metamorphic/documents';

const BODIES = ['鹿崖县茶叶技术服务中心', '鹿崖县农田水利服务中心', '鹿崖县种畜改良服务中心'];
const PARTS = ['茶园组、加工组', '闸坝队、渠系队', '良种库、配种点'];

const text = (head: (name: string, index: number) => string): string => `鹿崖县农业农村局机构概况

鹿崖县农业农村局是县政府工作部门，下属鹿崖县茶叶技术服务中心、鹿崖县农田水利服务中心、鹿崖县种畜改良服务中心3个事业单位，情况如下。

${BODIES.map(
  (name, index) => `${head(name, index)}
2016年设立，公益一类，正股级。内设${PARTS[index] ?? ''}。核定事业编制${index + 5}名，设主任1名。
`,
).join('\n')}`;

const NUMBERS = '一二三';

test.each<[string, (name: string, index: number) => string]>([
  ['the name alone', (name) => name],
  ['a number', (name, index) => `${NUMBERS.charAt(index)}、${name}`],
  [
    'a number in brackets, a short name behind',
    (name, index) => `（${NUMBERS.charAt(index)}）${name}（简称${name.slice(3, 5)}中心）`,
  ],
  ['fields of a form', (name, index) => `${name}\u3000地址：河东路${index + 1}号\u3000负责人：任某`],
  ['a number and fields of a form', (name, index) => `${index + 1}. ${name}  电话：0900-552017${index}`],
  ['a plaque and a field', (name) => `${name}（加挂县${name.slice(3, 5)}协会牌子）\u3000机构级别：正股级`],
  ['a colon', (name) => `${name}：`],
  ['brackets', (name) => `【${name}】`],
  ['a sign', (name) => `■ ${name}`],
  ['Markdown', (name) => `### ${name}`],
  ['a sign and fields', (name) => `◇${name}\u3000地址：河东路\u3000邮编：655300`],
])('behind %s, sections and posts are those of the body', (_, head) => {
  const { sections, staffing } = readString(text(head)).facts;
  expect(sections.map(({ organisation, name }) => [organisation, name])).toEqual(
    BODIES.flatMap((body, index) => (PARTS[index] ?? '').split('、').map((name) => [body, name])),
  );
  expect(staffing.map(({ holder, count }) => [holder.organisation, count])).toEqual(
    BODIES.flatMap((body, index) => [
      [body, index + 5],
      [body, 1],
    ]),
  );
});
