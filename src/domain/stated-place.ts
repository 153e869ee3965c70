/**
 * Where a document states a relation between two bodies. The graph has one such relation, whoever states it, so that each
 * place is kept on it as text; the merge rule of the model keeps those of all documents.
 */
import type { RelationOf, RelationProperties } from './model';

/** A place as evidence has it: it leads from the body whose relation it states to the document. */
export type StatedPlace = Omit<RelationOf<'STATED_IN'>, 'type' | 'from'>;

export function printStatedPlace({ to, properties }: StatedPlace): string {
  const { start, end, quote, page, sheet, cell, paragraph } = properties;
  return JSON.stringify([to, start, end, quote, page, sheet, cell, paragraph]);
}

/** For people: 第 3 页, a cell of a sheet, 第 12 段, and the offsets, as far as the published file has them. */
export function spokenPlace({ start, end, page, sheet, cell, paragraph }: RelationProperties<'STATED_IN'>): string {
  const parts = [
    page === null ? null : `第 ${page} 页`,
    sheet,
    cell,
    paragraph === null ? null : `第 ${paragraph} 段`,
    `${start}–${end}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** In the order of evidence: one document after the other by id, the places of each in reading order. */
export function readStatedPlaces(printed: readonly string[]): readonly StatedPlace[] {
  return printed.map(readStatedPlace).sort((a, b) => compare(a.to, b.to) || a.properties.start - b.properties.start);
}

function readStatedPlace(printed: string): StatedPlace {
  const [to, start, end, quote, page, sheet, cell, paragraph] = JSON.parse(printed) as Printed;
  return { to, properties: { start, end, quote, page, sheet, cell, paragraph } };
}

type Printed = readonly [
  to: string,
  start: number,
  end: number,
  quote: string,
  page: number | null,
  sheet: string | null,
  cell: string | null,
  paragraph: number | null,
];

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
