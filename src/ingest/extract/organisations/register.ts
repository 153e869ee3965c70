import type { OrganisationFact, OrganisationRelation, Quote } from '../../../domain/fact';
import { bracketedNames, canonicalName, isShortFormOf, shortEnding } from '../organisation-names';

interface Entry {
  name: string;
  readonly aliases: Set<string>;
  readonly relations: Set<OrganisationRelation>;
  parent: string | null;
  kind: string | null;
  creditCode: string | null;
  readonly quote: Quote;
}

/** A short name must share this much of itself, in order, with the name it stands for. */
const LEAST_LIKENESS = 0.75;

/** The organisations found so far, and which of them a name stands for. */
export class Register {
  private readonly entries: Entry[] = [];
  private readonly resolved = new Map<string, string | null>();

  get size(): number {
    return this.entries.length;
  }

  get primary(): string | null {
    return this.entries[0]?.name ?? null;
  }

  /** Adds a body by its printed name, or what the print adds to one that is known. Returns its canonical name. */
  add(
    printed: string,
    quote: Quote,
    more: {
      readonly parent?: string | null;
      readonly relation?: OrganisationRelation;
      readonly kind?: string | null;
    } = {},
  ): string {
    const name = canonicalName(printed);
    const entry = this.find(name) ?? this.fuller(name) ?? this.create(name, quote);
    const flat = printed.replace(/\s+/g, '');
    if (/本级[）)]?$/.test(flat)) entry.aliases.add(flat);
    for (const plaque of bracketedNames(printed)) entry.aliases.add(plaque);
    if (name !== entry.name) entry.aliases.add(name);
    if (more.parent && more.parent !== entry.name && entry !== this.entries[0]) entry.parent ??= more.parent;
    if (more.relation && entry.parent !== null) entry.relations.add(more.relation);
    if (more.kind) entry.kind ??= more.kind;
    this.resolved.clear();
    return entry.name;
  }

  alias(name: string, alias: string): void {
    if (alias !== name) this.entries.find((entry) => entry.name === name)?.aliases.add(alias);
    this.resolved.clear();
  }

  /** The publisher's sponsor: a relation to a body that the document does not speak for. */
  sponsor(name: string): void {
    const primary = this.entries[0];
    if (!primary || primary.parent !== null || name === primary.name) return;
    primary.parent = name;
    primary.relations.add('SPONSORED_BY');
  }

  /** The body that the publisher is stated to belong to. */
  superior(name: string): void {
    const primary = this.entries[0];
    if (!primary || primary.parent !== null || name === primary.name) return;
    primary.parent = name;
    primary.relations.add('SUBORDINATE_TO');
  }

  creditCode(code: string): void {
    const primary = this.entries[0];
    if (primary) primary.creditCode ??= code;
  }

  kind(name: string, kind: string): void {
    const entry = this.entries.find((one) => one.name === name);
    if (entry) entry.kind ??= kind;
  }

  facts(): readonly OrganisationFact[] {
    return this.entries.map(({ aliases, relations, ...entry }) => ({
      ...entry,
      aliases: [...aliases].filter((alias) => alias !== entry.name),
      relations: [...relations],
    }));
  }

  /** Canonical name behind a mention: exactly, as a short form, or by likeness where only one body is like it. */
  resolve(mention: string): string | null {
    const known = this.resolved.get(mention);
    if (known !== undefined) return known;
    const name = canonicalName(mention);
    const found = this.find(name)?.name ?? this.alike(name);
    this.resolved.set(mention, found);
    return found;
  }

  private find(name: string): Entry | undefined {
    return (
      this.entries.find((entry) => entry.name === name || entry.aliases.has(name)) ??
      this.entries.find((entry) => isShortFormOf(name, entry.name))
    );
  }

  /** A unit known under a short name takes the full one. */
  private fuller(name: string): Entry | undefined {
    const entry = this.entries.slice(1).find((one) => isShortFormOf(one.name, name));
    if (!entry) return undefined;
    entry.aliases.add(entry.name);
    for (const other of this.entries) if (other.parent === entry.name) other.parent = name;
    entry.name = name;
    return entry;
  }

  private create(name: string, quote: Quote): Entry {
    const entry: Entry = {
      name,
      aliases: new Set(),
      relations: new Set(),
      parent: null,
      kind: null,
      creditCode: null,
      quote,
    };
    this.entries.push(entry);
    return entry;
  }

  private alike(name: string): string | null {
    if (name.length < 2 || name.length > 30) return null;
    let best: { readonly entry: Entry; readonly likeness: number } | null = null;
    let tied = false;
    for (const entry of this.entries) {
      const likeness = Math.max(
        ...[entry.name, shortEnding(entry.name), ...entry.aliases].map((full) => likenessOf(name, full)),
      );
      if (likeness < LEAST_LIKENESS) continue;
      tied = best?.likeness === likeness;
      if (best === null || likeness > best.likeness) best = { entry, likeness };
    }
    return best && !tied ? best.entry.name : null;
  }
}

/** Share of a short name that occurs in order in a full one, 0 where they end differently. */
export function likenessOf(short: string, full: string): number {
  if (short.length > full.length || short.at(-1) !== full.at(-1)) return 0;
  let previous = new Array<number>(full.length + 1).fill(0);
  for (const character of short) {
    const row = [0];
    for (let at = 0; at < full.length; at += 1) {
      row.push(full.charAt(at) === character ? (previous[at] ?? 0) + 1 : Math.max(previous[at + 1] ?? 0, row[at] ?? 0));
    }
    previous = row;
  }
  return (previous.at(-1) ?? 0) / short.length;
}
