import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from './judge';
import { FAULT_KINDS } from './kinds';

/**
 * How many inputs of each kind of fault are read rightly.
 * @param show also what differs in the others
 */
export function faultsReport(show: boolean): string {
  const kinds = FAULT_KINDS.map(({ title, faults }) => ({
    title,
    results: faults.map((fault) => ({ name: fault.name, wrong: differences(fault) })),
  }));
  const all = kinds.flatMap(({ results }) => results);
  return [
    ...kinds.flatMap(({ title, results }) => [
      row(title, results),
      ...(show ? results.filter(({ wrong }) => wrong.length > 0).map(details) : []),
    ]),
    row('total', all),
  ].join('\n');
}

interface Judged {
  readonly name: string;
  readonly wrong: readonly string[];
}

function row(title: string, results: readonly Judged[]): string {
  const right = results.filter(({ wrong }) => wrong.length === 0).length;
  return `${String(right).padStart(3)} of ${String(results.length).padStart(2)}  ${title}`;
}

const details = ({ name, wrong }: Judged): string =>
  [`    ${name}`, ...wrong.map((line) => `      ${line}`)].join('\n');

const HELD = join(__dirname, 'held.json');

/** Adds the inputs that are read rightly now to those that the tests hold; none is ever taken out. */
export function holdFaults(): void {
  const held = JSON.parse(readFileSync(HELD, 'utf8')) as readonly string[];
  const names = FAULT_KINDS.flatMap(({ faults }) => faults)
    .filter((fault) => held.includes(fault.name) || differences(fault).length === 0)
    .map(({ name }) => name);
  writeFileSync(HELD, `${JSON.stringify(names, null, 2)}\n`);
}
