import { incomeAgainstExpenditure } from '../../../src/ingest/checks/income-against-expenditure';
import { gist, Scene } from './build';

const found = (scene: Scene): readonly string[] => gist(scene.run(incomeAgainstExpenditure));

test('a budget whose two sides differ contradicts itself', () => {
  const scene = new Scene('收入预算2966.24万元，支出预算2944.24万元')
    .amount('收入预算2966.24万元')
    .amount('支出预算2944.24万元');
  expect(found(scene)).toEqual(['ERROR 2966.24 2944.24 22.00']);
});

test('sides printed in two units are compared as money', () => {
  const scene = new Scene('收入预算100万元，支出预算1000000元').amount('收入预算100万元').amount('支出预算1000000元');
  expect(found(scene)).toEqual([]);
});

test('money carried over can explain the gap between the sums of a year', () => {
  const scene = new Scene('本年收入合计120万元，年末结转和结余20万元，本年支出合计100万元')
    .amount('本年收入合计120万元', { stage: 'FINAL' })
    .amount('年末结转和结余20万元', { stage: 'FINAL' })
    .amount('本年支出合计100万元', { stage: 'FINAL' });
  expect(found(scene)).toEqual([]);
});

test('grand totals hold what is carried over, and have to balance', () => {
  const scene = new Scene('收入总计120万元，年末结转和结余20万元，支出总计100万元')
    .amount('收入总计120万元', { stage: 'FINAL' })
    .amount('年末结转和结余20万元', { stage: 'FINAL' })
    .amount('支出总计100万元', { stage: 'FINAL' });
  expect(found(scene)).toEqual(['ERROR 120 100 20.00']);
});

test('sums of accounts that differ are doubtful only where the text says that nothing is carried over', () => {
  const scene = (): Scene =>
    new Scene('收入合计120万元，支出合计100万元，年末结转和结余0万元')
      .amount('收入合计120万元', { stage: 'FINAL' })
      .amount('支出合计100万元', { stage: 'FINAL' });
  expect(found(scene())).toEqual([]);
  expect(found(scene().amount('年末结转和结余0万元', { stage: 'FINAL' }))).toEqual(['WARNING 120 100 20.00']);
});

test.each([
  ['two units', { organisation: '别的单位' }],
  ['two years', { fiscalYear: 2021 }],
  ['a blank', { value: 'XX', placeholder: true }],
])('%s are not compared', (_name, part) => {
  const scene = new Scene('收入预算90万元，支出预算100万元').amount('收入预算90万元').amount('支出预算100万元', part);
  expect(found(scene)).toEqual([]);
});

test('one part of the income is not the income', () => {
  const scene = new Scene('财政拨款收入90万元，支出预算100万元').amount('财政拨款收入90万元').amount('支出预算100万元');
  expect(found(scene)).toEqual([]);
});

test('a grand total is not held against the sum of the year', () => {
  const scene = new Scene('收入总计120万元，本年支出合计100万元')
    .amount('收入总计120万元', { stage: 'FINAL' })
    .amount('本年支出合计100万元', { stage: 'FINAL' });
  expect(found(scene)).toEqual([]);
});

test('money carried over that the income counts among its parts explains nothing', () => {
  const scene = new Scene('收入预算120万元，其中上年结转20万元；支出预算100万元')
    .amount('收入预算120万元')
    .part('上年结转20万元')
    .amount('支出预算100万元');
  expect(found(scene)).toEqual(['ERROR 120 100 20.00']);
});
