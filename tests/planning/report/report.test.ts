/** What people take away of a reform: every figure of it is the sum of the facts that it names, and no name is ever obeyed. */
import fc from 'fast-check';
import { parse } from 'parse5';
import { csvRows } from '../../harness/csv';
import { reportOf } from '../../../src/planning/report/build';
import { REPORT_WRITERS } from '../../../src/planning/report/formats/formats';
import type { StatedFact } from '../../../src/planning/report/notes';
import type { Report } from '../../../src/planning/report/report';
import type { Base } from '../../../src/planning/scenario/base';
import { stateOf } from '../../../src/planning/scenario/log';
import { Plan } from '../../../src/planning/scenario/plan';
import type { Step } from '../../../src/planning/scenario/step';
import type { Thing } from '../../../src/planning/scenario/thing';
import { Zip } from '../../../src/ingest/formats/zip';
import { docx } from '../../../src/ingest/formats/docx/docx';
import { pdf } from '../../../src/ingest/formats/pdf/pdf';
import type { Format } from '../../../src/ingest/formats/format';
import { asPdfs, missingForOffice } from '../../harness/libre-office';
import { leftOut } from '../../harness/shared';
import { baseOf, bases, SHAPE, step, stepsOn, thingsOf, YEAR } from '../scenario/world';

const stated = (id: string): StatedFact => ({
  place: { start: 3, end: 9, quote: `原文${id}`, page: 2, sheet: null, cell: null, paragraph: null },
  document: 'document:1',
  documentTitle: '2022年部门预算',
  fiscalYear: YEAR,
});

function reported(base: Base, steps: readonly Step[], title = '合并方案'): Report {
  const begins = { steps: steps.map((one) => ({ step: one, restsOn: {} })), targets: [] };
  const scope = { asOf: YEAR, agencies: [...base.things.keys()].filter((id) => id.startsWith('agency:')), rule: null };
  const state = stateOf([{ op: 'CREATE', scope, copyOf: null, begins }]);
  if (!state) throw new Error('a log that begins with CREATE has a state');
  return reportOf({
    plan: Plan.of(base, steps),
    state,
    scenario: { id: 'scenario:0123456789abcdef', title, version: steps.length + 1, createdBy: '王某', createdAt: '2026-11-27T08:00:00Z', changedAt: '2026-11-27T09:00:00Z', comments: [] },
    stated: new Map([...base.things.keys()].map((id) => [id, stated(id)])),
    topicNames: new Map(),
  });
} // prettier-ignore

const amountOf = (thing: Thing | undefined): bigint =>
  !thing ? 0n : thing.kind === 'LINE' ? BigInt(thing.fen) : 'count' in thing ? BigInt(thing.count) : 1n;

test('every figure of a body, and of all bodies together, is the sum of the facts that its notes name', () => {
  fc.assert(
    fc.property(bases.chain((base) => fc.tuple(fc.constant(base), stepsOn(base, 8))), ([base, steps]) => {
      const { bodies, measures, notes } = reported(base, steps);
      const sums = new Map<string, bigint>();
      for (const { figures } of bodies)
        for (const { measure, before } of figures) {
          if (typeof before?.value !== 'bigint') continue;
          const facts = before.notes.map((number) => base.things.get(notes[number - 1]?.fact ?? ''));
          expect(facts.reduce((sum, fact) => sum + amountOf(fact), 0n)).toBe(before.value);
          sums.set(measure, (sums.get(measure) ?? 0n) + before.value);
        }
      for (const { measure, of, before } of measures)
        if (of === null && sums.has(measure)) expect([measure, before]).toEqual([measure, sums.get(measure)]);
    }),
    { numRuns: 60 },
  );
}); // prettier-ignore

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '+1-1',
  '＝1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '局&amp;]]><w:p/>',
  '控制\u0000\u0007\ud800符',
  '{{7*7}}${7*7}',
] as const;

const hostile = (title: string = HOSTILE[0]): Report => {
  const things = thingsOf(HOSTILE.map(() => SHAPE)).map((thing): Thing => {
    const index = Number(/:(\d+)/.exec(thing.id)?.[1] ?? 0);
    const name = HOSTILE[index] ?? '';
    return { ...thing, name, ...(thing.kind === 'DUTY' && { text: name }) };
  });
  const base = baseOf(things);
  const steps = [
    step(1, 'MERGE', { things: ['agency:0', 'agency:4'], name: '=HYPERLINK("http://x")', reason: HOSTILE[0] }),
    step(2, 'DISSOLVE', { things: ['agency:5'], reason: HOSTILE[4] }),
  ];
  return reported(base, steps, title);
};

/** As XML and Unicode can hold it. */
const shown = (text: string): string => text.replace('\u0000\u0007', '\ufffd\ufffd').replace('\ud800', '\ufffd');

test('a page shows hostile names and runs none', async () => {
  const html = (await REPORT_WRITERS.html.write(hostile())).toString('utf8');
  const tags = new Set<string>();
  const texts: string[] = [];
  const walk = (node: object): void => {
    const { tagName, value, attrs = [], childNodes = [] } = node as { tagName?: string; value?: string; attrs?: readonly { name: string }[]; childNodes?: readonly object[] };
    if (tagName !== undefined) tags.add(tagName);
    if (value !== undefined) texts.push(value);
    for (const { name } of attrs) expect(name).not.toMatch(/^on/);
    for (const child of childNodes) walk(child);
  };
  walk(parse(html));
  expect([...tags].filter((tag) => ['script', 'img', 'w:p', 'iframe', 'link'].includes(tag))).toEqual([]);
  for (const name of HOSTILE) expect(texts.join('\n')).toContain(shown(name));
}); // prettier-ignore

test('a table as text has no cell that a spreadsheet would run', async () => {
  const rows = csvRows((await REPORT_WRITERS.csv.write(hostile())).toString('utf8'));
  const cells = rows.flat();
  expect(cells.filter((cell) => /^[=+@＝＋－＠\t\r]/.test(cell) || /^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
  for (const name of HOSTILE) expect(cells.some((cell) => cell.includes(shown(name).replace('\ufffd\ufffd', '\u0000\u0007')))).toBe(true);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]));
}); // prettier-ignore

/** What a reader of the format finds in it that had no part in writing it. */
async function readBack(bytes: Buffer, format: Format): Promise<string> {
  await format.prepare?.();
  const read = format.read({ name: 'report', bytes }, format.mediaTypes[0] ?? '');
  if (!('text' in read)) throw new Error(read.message);
  return read.text;
}

/** Of every cell, as XML has it. */
const textsIn = (xml: string): string =>
  [...xml.matchAll(/<v>([^<]*)<\/v>/g)]
    .map(([, text = '']) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? ''))
    .join('\n');

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const member = (bytes: Buffer, name: string): string => new Zip(bytes).read(name)?.toString('utf8') ?? '';

test('a workbook has texts and numbers and no formula, and a reader finds every name', async () => {
  const bytes = await REPORT_WRITERS.xlsx.write(hostile());
  const sheets = new Zip(bytes).names.filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(7);
  for (const name of sheets) expect(member(bytes, name)).not.toMatch(/<f[ >]|<hyperlink/);
  const text = sheets.map((name) => textsIn(member(bytes, name))).join('\n');
  expect(HOSTILE.filter((name) => !text.includes(shown(name)))).toEqual([]);
});

test('a Word document has no field but the numbers of its pages, and a reader finds every name', async () => {
  const bytes = await REPORT_WRITERS.docx.write(hostile());
  expect(member(bytes, 'word/document.xml')).not.toMatch(/instrText|<w:object|TargetMode="External"/);
  const text = await readBack(bytes, docx);
  for (const name of HOSTILE) expect(text).toContain(shown(name));
  expect(text).toContain('原文agency:0');
  expect(member(bytes, 'word/charts/chart1.xml')).toContain('改革后');
});

const missing = missingForOffice();
if (missing !== null) leftOut(`reports opened by LibreOffice: ${missing}`);
else
  test('LibreOffice opens the Word document and the workbook, and prints them', async () => {
    const report = hostile('合并方案');
    const [document, workbook] = asPdfs([
      { extension: 'docx', bytes: await REPORT_WRITERS.docx.write(report) },
      { extension: 'xlsx', bytes: await REPORT_WRITERS.xlsx.write(report) },
    ]);
    const printed = async (bytes: Buffer | undefined): Promise<string> =>
      (await readBack(bytes ?? Buffer.alloc(0), pdf)).replace(/\s/g, '');
    for (const words of ['合并方案（方案第3版）', '三、各单位去向', '<script>alert(1)</script>', '原文agency:0'])
      expect(await printed(document)).toContain(words);
    for (const words of ['scenario:0123456789abcdef', '<script>alert(1)</script>'])
      expect(await printed(workbook)).toContain(words);
  }, 120_000);

test('a report that is too long for Word says so, and is had in the other formats', async () => {
  const report = reported(baseOf(thingsOf(Array.from({ length: 200 }, () => SHAPE))), []);
  expect(() => REPORT_WRITERS.docx.write(report)).toThrow(/3000 rows at most.*xlsx, csv, html or json/);
  expect((await REPORT_WRITERS.csv.write(report)).toString('utf8')).toContain('局199');
});

test('data holds names as they are, and money in fen', async () => {
  const report = hostile();
  const data = JSON.parse((await REPORT_WRITERS.json.write(report)).toString('utf8')) as Report;
  expect(data.bodies.map(({ nameBefore }) => nameBefore).slice(0, 9)).toEqual(HOSTILE.map((name) => name));
  expect(data.measures.find(({ measure, of }) => measure === 'MONEY' && of === null)?.before).toBe(9_000);
});
