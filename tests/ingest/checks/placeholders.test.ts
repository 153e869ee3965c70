import { placeholders } from '../../../src/ingest/checks/placeholders';
import { Scene } from './build';

const read = (text: string): readonly string[] =>
  new Scene(text).run(placeholders).map(({ severity, quotes }) => `${severity} ${quotes[0]?.text ?? ''}`);

test.each([
  ['（一）收入总计XX万元，包括：', ['ERROR 收入总计XX万元']],
  ['其中项目完成年初预算的××%。', ['ERROR 其中项目完成年初预算的××%']],
  ['比上年增加X万元。', ['ERROR 比上年增加X万元']],
  ['本单位共有编制＿＿＿名。', ['ERROR 本单位共有编制＿＿＿名']],
  ['纳入某部门2022年部门决算编制范围的单位包括：', ['ERROR 纳入某部门2022年部门决算编制范围的单位包括']],
  ['（部门决算涉及的全部项级科目，逐一解释）……', ['WARNING 逐一解释）……']],
  ['主要原因是0（其中：购置费0万元）。', ['WARNING 主要原因是0（其中']],
  ['主要原因是人员减少。', []],
  ['负责IDC机房和5G网络建设，处理某些投诉。', []],
  ['长100×200毫米', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a blank that only an extractor knows is told too, once', () => {
  const scene = new Scene('一、情况\n收入总计（待填）万元，支出总计XX万元。')
    .amount('收入总计（待填）万元', { placeholder: true, value: '（待填）' })
    .amount('支出总计XX万元');
  expect(scene.run(placeholders).map(({ stated }) => stated)).toEqual(['XX', '（待填）']);
});
