import type { Extraction } from '../../src/domain/fact';
import { readDocument } from '../../src/ingest/pipeline';
import type { Fault, Right } from './fault';
import { type Line, linesOf, LISTS, plain, same } from './notation';

/** What a reading lacks (−), has too much (+) or says otherwise (≠); empty where it is right. */
export function differences(fault: Fault): readonly string[] {
  const read = readDocument({ name: 'fault.txt', bytes: Buffer.from(fault.text) });
  if (!read.ok) return [`! refused: ${read.rejection.reason}`];
  const { facts } = read;
  const { right } = fault;
  return [
    ...fields(right, facts),
    ...LISTS.flatMap((list) => listed(list, right[list], linesOf(facts)[list])),
    ...unnamed(right.named ?? [], facts),
    ...errors(right.errors, facts),
    ...afterRepair(fault),
  ];
}

function fields({ kind, year, publisher, title }: Right, { document }: Extraction): readonly string[] {
  const pairs = [
    ['kind', kind, document.kind],
    ['year', year, document.fiscalYear],
    ['publisher', publisher, document.publisher],
    ['title', title, document.title],
  ] as const;
  const text = (value: string | number | null): string | null => (value === null ? null : String(value));
  return pairs.flatMap(([name, wanted, found]) =>
    wanted === undefined || same(text(wanted), text(found)) ? [] : [`≠ ${name}: ${String(wanted)} ≠ ${String(found)}`],
  );
}

/** Pairs right lines with found ones, one to one. */
function listed(
  list: string,
  right: readonly (string | readonly string[])[] | undefined,
  lines: readonly Line[],
): readonly string[] {
  if (right === undefined) return [];
  const left = [...lines];
  const missed: string[] = [];
  for (const wanted of right) {
    const forms = (typeof wanted === 'string' ? [wanted] : wanted).map(plain);
    const at = left.findIndex((line) => line.some((form) => forms.includes(plain(form))));
    if (at < 0) missed.push(`− ${list}: ${typeof wanted === 'string' ? wanted : wanted.join(' or ')}`);
    else left.splice(at, 1);
  }
  return [...missed, ...left.map((line) => `+ ${list}: ${line[0] ?? ''}`)];
}

function unnamed(names: readonly string[], { organisations, sections }: Extraction): readonly string[] {
  const known = [...organisations, ...sections].map(({ name }) => name);
  return names.filter((name) => !known.some((other) => same(name, other))).map((name) => `− named: ${name}`);
}

function errors(right: readonly string[] | undefined, { findings }: Extraction): readonly string[] {
  if (right === undefined) return [];
  const found = findings.filter(({ severity }) => severity === 'ERROR');
  const quoted = found.map(({ rule, quotes }) => ({ rule, words: quotes.map(({ text }) => plain(text)).join(' ') }));
  return [
    ...right
      .filter((figure) => !quoted.some(({ words }) => words.includes(plain(figure))))
      .map((figure) => `− error: ${figure}`),
    ...quoted
      .filter(({ words }) => !right.some((figure) => words.includes(plain(figure))))
      .map(({ rule, words }) => `+ error: ${rule} ${words.slice(0, 60)}`),
  ];
}

function afterRepair({ text, repair, name }: Fault): readonly string[] {
  if (!repair) return [];
  const [wrong, right] = repair;
  if (!text.includes(wrong)) throw new Error(`${name}: the text does not hold ${wrong}`);
  return differences({ name, text: text.replace(wrong, right), right: { errors: [] } }).map(
    (line) => `${line} (after the repair)`,
  );
}
