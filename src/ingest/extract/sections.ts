import type { DeclaredCount, SectionFact } from '../../domain/fact';
import type { Reading } from './reading';
import { declaredCounts } from './sections/declared';
import { sectionEntries } from './sections/entries';
import { listedSections } from './sections/lists';
import { ownerOf } from './whose';
import { sectionRows } from './sections/tables';
import { rowOwner } from './tables/row-owner';
import { quoteAt } from './words';

/** The internal sections and branches, and how many of them the text declares. A section printed twice is one. */
export function extractSections(reading: Reading): {
  readonly sections: readonly SectionFact[];
  readonly declared: readonly DeclaredCount[];
} {
  const found = new Map<string, SectionFact>();
  for (const section of [...fromEntries(reading), ...listedSections(reading), ...fromTables(reading)].sort(byPlace)) {
    const key = JSON.stringify([section.organisation, section.name]);
    const known = found.get(key);
    if (!known) found.set(key, section);
    else if (section.aliases.some((alias) => !known.aliases.includes(alias))) {
      found.set(key, { ...known, aliases: [...new Set([...known.aliases, ...section.aliases])] });
    }
  }
  return { sections: [...found.values()], declared: declaredCounts(reading) };
}

const byPlace = (one: SectionFact, other: SectionFact): number => one.quote.start - other.quote.start;

function fromEntries(reading: Reading): readonly SectionFact[] {
  return sectionEntries(reading).map((entry) => ({
    organisation: ownerOf(reading, entry.node),
    name: entry.name,
    aliases: entry.aliases,
    kind: entry.kind,
    quote: entry.quote,
  }));
}

function fromTables(reading: Reading): readonly SectionFact[] {
  const { outline } = reading;
  return sectionRows(reading).map(({ name, aliases, row, table }) => ({
    organisation: rowOwner(reading, table, row),
    name,
    aliases,
    kind: 'INTERNAL' as const,
    quote: quoteAt(outline.text, row.name.start, row.name.end),
  }));
}
