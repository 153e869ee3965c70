import { changeAgainstYears } from '../../../src/ingest/checks/change-against-years';
import { change, gist, Scene } from './build';

const TEXT = '2021年支出预算100万元。2022年支出预算120万元，比2021年预算增加变动。';

function scene(part: Parameters<typeof change>[1]): Scene {
  return new Scene(TEXT)
    .amount('支出预算100万元', { fiscalYear: 2021 })
    .amount('支出预算120万元', { change: change('变动', { base: '2021年预算', ...part }) });
}

test.each([
  ['the difference', { direction: 'INCREASE', amount: '20' }, []],
  ['another size', { direction: 'INCREASE', amount: '25' }, ['ERROR 25 20 5.00']],
  ['another direction', { direction: 'DECREASE', amount: '20' }, ['ERROR 20 20 40.00']],
  ['no change', { direction: 'UNCHANGED', amount: null }, ['ERROR - 20 20.00']],
  ['a base of another stage', { direction: 'INCREASE', amount: '25', base: '2021年决算' }, []],
  ['no base', { direction: 'INCREASE', amount: '25', base: null }, []],
] as const)('%s', (_name, part, expected) => {
  expect(gist(scene(part).run(changeAgainstYears))).toEqual(expected);
});
