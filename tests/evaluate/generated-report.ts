/** Generated documents in figures: all of them, then each value of each dimension of style, so that a weak one shows. */
import { DIMENSIONS, type Dimension } from '../../bench/documents/style';
import type { GeneratedDocument } from '../../bench/documents/generate';
import type { Extraction, Span } from '../../src/domain/fact';
import type { Fact, Placed } from '../../bench/documents/facts';
import { totalGenerated, type GeneratedResult, type GeneratedTotals, type Measured } from './generated';
import { FACT_KINDS, isSilent, measures, type FactKind } from './score';
import { simplified } from './script';

const NAME_WIDTH = 28;
const CELL_WIDTH = 14;

export function generatedTable(results: readonly GeneratedResult[]): string {
  const all = totalGenerated(results);
  const head = ['style', 'documents', ...FACT_KINDS, 'contradictions', 'false ERRORs'];
  return [
    line(head),
    row('all', all),
    ...(Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) => [
      '',
      ...DIMENSIONS[dimension].flatMap((value) => {
        const some = results.filter(({ style }) => style[dimension] === value);
        return some.length === 0 ? [] : [row(`${dimension}=${value}`, totalGenerated(some))];
      }),
    ]),
    '',
    `refused: ${all.rejected} of ${all.documents} documents`,
    `attributes of what is found: ${attributes(all)}`,
    `contradictions caught: ${kinds(all)}`,
  ].join('\n');
}

function row(name: string, { documents, kinds: scores, contradictions }: GeneratedTotals): string {
  const f1 = (score: GeneratedTotals['contradictions'] | GeneratedTotals['kinds']['document']): string =>
    isSilent(score) ? '—' : measures(score).f1.toFixed(3);
  const { precision, recall } = measures(contradictions);
  return line([
    name,
    String(documents),
    ...FACT_KINDS.map((kind) => f1(scores[kind])),
    isSilent(contradictions) ? '—' : `${precision.toFixed(2)}/${recall.toFixed(2)} ${f1(contradictions)}`,
    String(contradictions.falseErrors.length),
  ]);
}

const line = ([name = '', ...cells]: readonly string[]): string =>
  (name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padEnd(CELL_WIDTH)).join(' ')).trimEnd();

function attributes({ attributes: all }: GeneratedTotals): string {
  return Object.entries(all)
    .map(([name, { right, wrong }]) => `${name} ${right}/${right + wrong.length}`)
    .join(', ');
}

function kinds({ contradictions }: GeneratedTotals): string {
  return Object.entries(contradictions.byKind)
    .map(([kind, { all, caught }]) => `${kind} ${caught}/${all}`)
    .sort()
    .join(', ');
}

/** Every difference of one document: file and line, what was expected (−) and what was found (+), and the line itself. */
export function generatedDifferences({ document, facts, result }: Measured): readonly string[] {
  if (facts === null) return [`${document.name}: refused, ${String(result.rejected)}`];
  const at = (offset: number): number => document.text.slice(0, offset).split('\n').length;
  const left = unread(document, facts);
  const told = [
    ...FACT_KINDS.flatMap((kind) => [
      ...result.kinds[kind].misses.map((text) => ({
        line: at(placeOf(kind, text, left)),
        text: `− ${kind}: ${text}`,
      })),
      ...result.kinds[kind].extras.map((text) => ({ line: at(quotedAt(text)), text: `+ ${kind}: ${text}` })),
    ]),
    ...result.contradictions.misses.map((text) => ({ line: at(quotedAt(text)), text: `− contradiction: ${text}` })),
    ...result.contradictions.extras.map((text) => ({ line: at(quotedAt(text)), text: `+ finding: ${text}` })),
  ];
  const lines = document.text.split('\n');
  return told
    .toSorted((a, b) => a.line - b.line)
    .map(
      ({ line: number, text }) => `${document.name}:${number} ${text}\n    ${lines[number - 1]?.slice(0, 110) ?? ''}`,
    );
}

const quotedAt = (text: string): number => Number(/@(\d+)/u.exec(text)?.[1] ?? 0);

/** The facts of a document in the words of the report, those first that no fact of the reading quotes. */
function unread({ facts: made, style }: GeneratedDocument, found: Extraction): Placed[] {
  const isQuoted = ({ fact, start, end }: Placed): boolean =>
    quotesOf(found, KIND_OF[fact.of]).some((quote) => start < quote.end && quote.start < end);
  const sorted = [...made.filter((one) => !isQuoted(one)), ...made.filter(isQuoted)];
  return style.script === 'traditional' ? simplified(sorted) : sorted;
}

function quotesOf(found: Extraction, kind: FactKind): readonly Span[] {
  return kind === 'document' || kind === 'changes' ? [] : found[kind].map(({ quote }) => quote);
}

const KIND_OF: Readonly<Record<Fact['of'], FactKind>> = {
  organisation: 'organisations',
  section: 'sections',
  duty: 'duties',
  staffing: 'staffing',
  amount: 'amounts',
};

/** Where a missed fact stands: the first of those that are told by these words and were not told before. */
function placeOf(kind: FactKind, miss: string, left: Placed[]): number {
  const found = left.findIndex(
    ({ fact }) => KIND_OF[fact.of] === kind && wordsOf(fact).every((words) => miss.includes(words)),
  );
  return found < 0 ? 0 : (left.splice(found, 1)[0]?.start ?? 0);
}

/** The words that a report tells a fact by. */
function wordsOf(fact: Fact): readonly string[] {
  switch (fact.of) {
    case 'organisation':
    case 'section':
      return [fact.name];
    case 'duty':
      return [fact.head];
    case 'staffing':
      return [fact.post ?? fact.staffingTypes[0] ?? '—', String(fact.count)];
    case 'amount':
      return [...(fact.paths[0] ?? []), fact.value ?? '—'];
  }
}
