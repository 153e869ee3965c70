import { SETS, type SetName } from './cases';
import { type Result, total } from './results';
import { FACT_KINDS, isSilent, measures, type AttributeScore, type Score } from './score';

type Totals = Pick<Result, 'kinds' | 'attributes'>;

/** Precision, recall and F1 of every kind: a row for each document and one for each set. */
export function table(results: readonly Result[]): string {
  const sets = [...new Set(results.map(({ set }) => set))];
  return sets
    .map((set) =>
      tableOf(
        set,
        results.filter((result) => result.set === set),
      ),
    )
    .join('\n\n');
}

const NAME_WIDTH = 34;
const CELL_WIDTH = 17;

function tableOf(set: SetName, results: readonly Result[]): string {
  const head = [`${SETS[set].title} (≥ ${SETS[set].threshold})`.padEnd(NAME_WIDTH), ...FACT_KINDS.map(cell)].join('');
  const sum = total(results);
  return [
    head,
    ...results.map((result) => row(result.name.replace(/\.txt$/u, ''), result)),
    row('total', sum),
    `attributes of what is found: ${attributes(sum)}`,
  ].join('\n');
}

function row(name: string, { kinds }: Totals): string {
  return [fit(name), ...FACT_KINDS.map((kind) => cell(show(kinds[kind])))].join('');
}

/** `P/R F1`, a dash where there is nothing to find and nothing was found. */
function show(score: Score): string {
  if (isSilent(score)) return '—';
  const { precision, recall, f1 } = measures(score);
  return `${precision.toFixed(2)}/${recall.toFixed(2)} ${f1.toFixed(3)}`;
}

function attributes({ attributes: all }: Totals): string {
  return Object.entries(all)
    .map(([name, { right, wrong }]) => `${name} ${right}/${right + wrong.length}`)
    .join(', ');
}

function cell(text: string): string {
  return text.padEnd(CELL_WIDTH);
}

function fit(name: string): string {
  return name.length < NAME_WIDTH ? name.padEnd(NAME_WIDTH) : `${name.slice(0, NAME_WIDTH - 2)}… `;
}

/** Every miss (−), extra (+), wrong attribute (≠) and wrong quote (!) of one document; empty where all is right. */
export function differences(result: Result): string {
  const lines = [
    ...(result.rejected === null ? [] : [`  ! rejected: ${result.rejected}`]),
    ...FACT_KINDS.flatMap((kind) => [
      ...result.kinds[kind].misses.map((text) => `  − ${kind}: ${text}`),
      ...result.kinds[kind].extras.map((text) => `  + ${kind}: ${text}`),
    ]),
    ...Object.entries(result.attributes).flatMap(([name, score]: [string, AttributeScore]) =>
      score.wrong.map((text) => `  ≠ ${name}: ${text}`),
    ),
    ...result.wrongQuotes.map((text) => `  ! quote: ${text}`),
  ];
  return lines.length === 0 ? '' : [result.name, ...lines].join('\n');
}

/** The figures for programs. */
export function json(results: readonly Result[]): string {
  const figures = ({ kinds, attributes: all }: Totals): unknown => ({
    kinds: Object.fromEntries(FACT_KINDS.map((kind) => [kind, { ...measures(kinds[kind]), ...kinds[kind] }])),
    attributes: all,
  });
  return JSON.stringify(
    {
      documents: results.map((result) => ({
        set: result.set,
        name: result.name,
        ...(figures(result) as object),
        wrongQuotes: result.wrongQuotes,
      })),
      total: figures(total(results)),
    },
    null,
    1,
  );
}
