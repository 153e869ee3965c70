import type { OrganisationFact, OrganisationRelation, Quote } from '../../../domain/fact';
import { isSubsequence } from '../../../text/subsequence';
import {
  beginsWithPlace,
  bracketedNames,
  canonicalName,
  type Form,
  formOf,
  isShortForm,
  namesOwnLevel,
  shortEnding,
} from '../organisation-names';
import { LikelyNames } from './likely-names';

interface Entry {
  /** Its place among the bodies. */
  readonly index: number;
  name: string;
  form: Form;
  /** The name with its ending as everyday names have it. */
  short: string;
  readonly aliases: Set<string>;
  /** Each where the text states it first. */
  readonly relations: Map<OrganisationRelation, Quote>;
  parent: string | null;
  kind: string | null;
  creditCode: string | null;
  readonly quote: Quote;
}

/** A short name must share this much of itself, in order, with the name it stands for. */
const LEAST_LIKENESS = 0.75;

/** The organisations found so far, and which of them a name stands for. */
export class Register {
  /** Where the text names its publisher first: a name above that is the page's, and heads nothing. */
  begin = 0;
  private readonly entries: Entry[] = [];
  private readonly resolved = new Map<string, string | null>();
  /** By name and alias; the first body that bears it. */
  private readonly exact = new Map<string, Entry>();
  private readonly byName = new Map<string, Entry>();
  private readonly likely = new LikelyNames<Entry>();
  private readonly byLast = new LikelyNames<Entry>();

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
    if (namesOwnLevel(flat)) this.addAlias(entry, flat);
    for (const plaque of bracketedNames(printed)) this.addAlias(entry, plaque);
    if (name !== entry.name) this.addAlias(entry, name);
    if (more.parent && more.parent !== entry.name && entry !== this.entries[0]) entry.parent ??= more.parent;
    if (more.relation && entry.parent !== null) stateOnce(entry, more.relation, quote);
    if (more.kind) entry.kind ??= more.kind;
    this.resolved.clear();
    return entry.name;
  }

  alias(name: string, alias: string): void {
    const entry = alias === name ? undefined : this.byName.get(name);
    if (entry) this.addAlias(entry, alias);
    this.resolved.clear();
  }

  /** The publisher's sponsor: a relation to a body that the document does not speak for. */
  sponsor(name: string, quote: Quote): void {
    const primary = this.entries[0];
    if (!primary || primary.parent !== null || name === primary.name) return;
    primary.parent = name;
    stateOnce(primary, 'SPONSORED_BY', quote);
  }

  /** The body that the publisher is stated to belong to. */
  superior(name: string, quote: Quote): void {
    const primary = this.entries[0];
    if (!primary || primary.parent !== null || name === primary.name) return;
    primary.parent = name;
    stateOnce(primary, 'SUBORDINATE_TO', quote);
  }

  creditCode(code: string): void {
    const primary = this.entries[0];
    if (primary) primary.creditCode ??= code;
  }

  kind(name: string, kind: string): void {
    const entry = this.byName.get(name);
    if (entry) entry.kind ??= kind;
  }

  facts(): readonly OrganisationFact[] {
    return this.entries.map(({ name, aliases, relations, parent, kind, creditCode, quote }) => ({
      name,
      parent,
      kind,
      creditCode,
      quote,
      aliases: [...aliases].filter((alias) => alias !== name),
      relations: [...relations].map(([type, stated]) => ({ type, quote: stated })),
    }));
  }

  /** Canonical name behind a mention: exactly, as a short form, or by likeness where only one body is like it. */
  resolve(mention: string): string | null {
    const known = this.resolved.get(mention);
    if (known !== undefined) return known;
    const name = canonicalName(mention);
    const found = this.find(name)?.name ?? this.alike(name) ?? (namesOwnLevel(mention) ? this.ownLevel(name) : null);
    this.resolved.set(mention, found);
    return found;
  }

  /** 局机关, 残联机关 or 机关 alone are the publisher's own level: what they call it is how its name ends. */
  private ownLevel(called: string): string | null {
    const primary = this.entries[0];
    const rest = /^(?:机关|本级|本部)?$/.test(called) ? '' : called;
    if (!primary || rest.length > MOST_GENERIC) return null;
    const ends = [primary.name, primary.short].some(
      (name) => isSubsequence(rest, name) && (rest === '' || name.endsWith(rest.slice(-1))),
    );
    return ends ? primary.name : null;
  }

  private find(name: string): Entry | undefined {
    const form = formOf(name);
    return (
      this.exact.get(name) ??
      this.likely.of(endOf(form.everyday), `of ${ends(form.everyday)}`).find((entry) => isShortForm(form, entry.form))
    );
  }

  /** A unit known under a short name takes the full one. */
  private fuller(name: string): Entry | undefined {
    const form = formOf(name);
    const entry = this.likely
      .of(endOf(form.everyday), ends(form.everyday.slice(0, 2) + form.shortened.slice(-1)))
      .find((one) => one.index > 0 && isShortForm(one.form, form));
    if (!entry) return undefined;
    this.addAlias(entry, entry.name);
    for (const other of this.entries) if (other.parent === entry.name) other.parent = name;
    if (this.byName.get(entry.name) === entry) this.byName.delete(entry.name);
    entry.name = name;
    entry.form = form;
    entry.short = shortEnding(name);
    this.index(entry);
    return entry;
  }

  private create(name: string, quote: Quote): Entry {
    const entry: Entry = {
      index: this.entries.length,
      name,
      form: formOf(name),
      short: shortEnding(name),
      aliases: new Set(),
      relations: new Map(),
      parent: null,
      kind: null,
      creditCode: null,
      quote,
    };
    this.entries.push(entry);
    this.index(entry);
    return entry;
  }

  private addAlias(entry: Entry, alias: string): void {
    entry.aliases.add(alias);
    this.know(entry, alias);
  }

  private index(entry: Entry): void {
    const { name, form } = entry;
    if (!this.byName.has(name)) this.byName.set(name, entry);
    this.know(entry, name);
    this.knowPlace(entry);
    this.byLast.add(shortEnding(name).slice(-1), entry);
    this.likely.add(endOf(form.everyday), entry);
    this.likely.add(ends(form.everyday), entry);
    if (form.shortened !== form.everyday) this.likely.add(`of ${ends(form.shortened)}`, entry);
  }

  /** `永宁街道` and `青口镇` stand for whoever governs there: 某区永宁街道办事处, 青口镇人民政府. */
  private knowPlace(entry: Entry): void {
    const place = GOVERNS.exec(entry.name)?.[1] ?? '';
    for (let at = 0; place.length - at >= SHORTEST_PLACE; at += 1)
      if (at === 0 || ENDS_PLACE.test(place.charAt(at - 1))) this.know(entry, place.slice(at));
  }

  private know(entry: Entry, name: string): void {
    const known = this.exact.get(name);
    if (!known || known.index > entry.index) this.exact.set(name, entry);
    this.byLast.add(name.slice(-1), entry);
  }

  private alike(name: string): string | null {
    if (name.length < 2 || name.length > 30) return null;
    // A name in full has other words than another body's; only some may be left out.
    const least = beginsWithPlace(name) ? 1 : LEAST_LIKENESS;
    let best: { readonly entry: Entry; readonly likeness: number } | null = null;
    let tied = false;
    for (const entry of this.byLast.of(name.slice(-1))) {
      const likeness = likenessTo(entry, name);
      if (likeness < least) continue;
      tied = best?.likeness === likeness;
      if (best === null || likeness > best.likeness) best = { entry, likeness };
    }
    return best && !tied ? best.entry.name : null;
  }
}

function stateOnce({ relations }: Entry, relation: OrganisationRelation, quote: Quote): void {
  if (!relations.has(relation)) relations.set(relation, quote);
}

/** More characters name a body of their own. */
const MOST_GENERIC = 6;

const GOVERNS = /^(.*(?:[县区旗镇乡]|街道))(?:人民政府|政府|办事处)$/;
const ENDS_PLACE = /[省市县区旗州盟镇]/;
const SHORTEST_PLACE = 3;

/** Other names of one body that are looked at; a text that gives it more is no text. */
const MOST_ALIASES = 64;

function likenessTo({ name, short, aliases }: Entry, mention: string): number {
  let best = Math.max(likenessOf(mention, name), short === name ? 0 : likenessOf(mention, short));
  let looked = 0;
  for (const alias of aliases) {
    best = Math.max(best, likenessOf(mention, alias));
    looked += 1;
    if (looked >= MOST_ALIASES) break;
  }
  return best;
}

/** A short form shares at least these with the full name: the end of both, or the beginning and the last of both. */
const endOf = (name: string): string => name.slice(-3);
const ends = (name: string): string => `${name.slice(0, 2)}…${name.slice(-1)}`;

/** Share of a short name that occurs in order in a longer one, 0 where they end differently or the share is too small to count. */
export function likenessOf(short: string, full: string): number {
  if (short === full) return 1;
  if (short.length >= full.length || short.at(-1) !== full.at(-1) || !mayBeLike(short, full)) return 0;
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

/** Whether enough of a name's characters stand in another one, in whatever order. */
function mayBeLike(name: string, other: string): boolean {
  let missing = Math.floor(name.length * (1 - LEAST_LIKENESS));
  for (let at = 0; at < name.length; at += 1) {
    if (other.includes(name.charAt(at))) continue;
    if (missing === 0) return false;
    missing -= 1;
  }
  return true;
}
