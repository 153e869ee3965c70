import { readStructure } from './read';

const sections = (text: string) =>
  readStructure(text).sections.map(({ name, kind }) => (kind === 'BRANCH' ? `${name}*` : name));
const STRUCTURE = '海临县水务局2022年部门预算\n二、机构设置\n';

describe('extractSections', () => {
  test.each([
    [
      '海临县水务局内设办公室、《水法》宣传科、设备科和财务股4个股室。',
      ['办公室', '《水法》宣传科', '设备科', '财务股'],
    ],
    ['内设机构2个（办公室、业务科），编制8名。', ['办公室', '业务科']],
    [
      '设6个内设机构，分别是：（1）办公室。（2）审批服务科（水资源股）。（3）受理部。',
      ['办公室', '审批服务科', '受理部'],
    ],
    ['内设机构如下：\n\n办公室\n\n宣传教育科\n\n财务科', ['办公室', '宣传教育科', '财务科']],
    [
      '设3个内设机构、一个分支机构：\n办公室、工程科、财务科、河道管理所',
      ['办公室', '工程科', '财务科', '河道管理所*'],
    ],
    ['（一）办公室：负责文秘工作。\n（二）工程科：负责工程管理工作。', ['办公室', '工程科']],
    [
      '内设机构如下：\n设2个内设机构，具体为：\n内设机构如下：\n（一）办公室：主要职责有文秘工作。\n（二）监督检查室：主要职责有检查工作。',
      ['办公室', '监督检查室'],
    ],
    ['下属单位2个：海临县河道站、海临县供水中心。', []],
    ['海临县水务局为正科级单位，无下属单位。', []],
  ])('%s', (text, expected) => {
    expect(sections(STRUCTURE + text)).toEqual(expected);
  });

  test('plaques are other names of a section, counts are declared beside', () => {
    const { sections: found, declared } = readStructure(`${STRUCTURE}内设办公室（党委办公室）、工程科，共二个科室。`);
    expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([['办公室', '党委办公室'], ['工程科']]);
    expect(declared).toEqual([['科室', 2]]);
  });
});
