/**
 * Every check on every text of `tests/corpus`, which are built like those of publishers from all over the country. What is
 * told of them was judged by reading the places that each finding quotes; anything else is a false alarm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/ingest/pipeline';

const CORPUS = join(__dirname, '..', '..', 'corpus');

/** Severity, rule, what is stated and what it should be. INFO tells of wording and is left out. */
const JUDGED: Readonly<Record<string, readonly string[]>> = {
  '001-jiangxi-museum-final': ['ERROR staffing-sums 9 ≠ 14'],
  '012-sichuan-culture-final': ['ERROR income-against-expenditure 3982.16 ≠ 4007.35'],
  '016-hubei-water-structure': [
    'ERROR placeholders XX',
    'WARNING percentage-against-amounts 12.75% ≠ 12.76%',
    'ERROR direction-words 增加, 减少',
  ],
  '033-heilongjiang-hospital-notitle': ['ERROR placeholders ××', 'ERROR placeholders ××'],
  '047-guizhou-archives-final': ['ERROR placeholders XX', 'ERROR direction-words 增加, 减少'],
  '079-zhejiang-eldercare-budget': ['WARNING percentage-against-amounts 57.22% ≠ 57.23%'],
  '106-gansu-unitedfront-budget': ['ERROR heading-year 2021 ≠ 2022'],
  '110-chongqing-procuratorate-final': ['ERROR income-against-expenditure 4318.26 ≠ 4316.84'],
  '114-sichuan-highschool-budget': ['ERROR staffing-sums 241 ≠ 242'],
  '117-guangdong-school-budget': ['ERROR staffing-sums 186 ≠ 201'],
  '120-jiangxi-court-final': ['ERROR staffing-sums 61 ≠ 80'],
  '126-tibet-agri-institute-final': ['WARNING percentage-against-amounts 7.52% ≠ 7.53%'],
  '139-sichuan-agriservice-final': [
    'ERROR percentage-against-amounts 5.91% ≠ 5.90%',
    'ERROR percentage-against-amounts 5.91% ≠ 5.90%',
  ],
};

const names = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

test.each(names)('%s', (name) => {
  const read = readDocument({ name, bytes: readFileSync(join(CORPUS, `${name}.txt`)) });
  const findings = read.ok ? read.facts.findings.filter(({ severity }) => severity !== 'INFO') : [];
  const told = findings.map(({ severity, rule, stated, computed }) =>
    [severity, rule, stated, ...(computed === null ? [] : ['≠', computed])].join(' '),
  );
  expect(told).toEqual(JUDGED[name] ?? []);
});
