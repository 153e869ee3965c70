/** Agencies and their sections: who they are in the graph, under which names, where they lie, to whom they belong. */
import type { Extraction, Holder, OrganisationFact, Quote, SectionFact } from '../../domain/fact';
import { factKey, nodeId } from '../../domain/identifier';
import { nameKey } from '../../text/fold';
import { canonicalName } from '../../text/normalise';
import { containment } from '../../text/similarity';
import type { ChangeBuilder } from './change-builder';
import { divisionIndex } from './divisions';
import { divisionId, divisionNode, partOf, sortedNames, type Reference } from './reference';

/** Parts the pieces of a key. It stands in no name and needs no escape in a URI. */
const PART = '~';

const STATED = 'STATED';

interface Named {
  readonly id: string;
  readonly key: string;
}

/** Who holds the facts of a document, by the names that the extractors use. */
export interface Holders {
  /** Id of an agency; null where the name is. One that no organisation fact names is added, with this quote. */
  agency(organisation: string | null, quote: Quote): string | null;
  /**
   * Id of the agency that a name tells by itself: one of the document, or one in whose name its division stands, which is
   * added with this quote. Null for any other name.
   */
  identified(name: string, quote: Quote): string | null;
  /** Id of the section where one is named, else of the agency; null where the text does not tell. */
  holder(holder: Holder, quote: Quote): string | null;
  /** Agency that figures of the whole document belong to; null where the document does not tell. */
  readonly publisher: string | null;
}

/** @param text of the document */
export function linkAgencies(
  extraction: Extraction,
  text: string,
  reference: Reference,
  changes: ChangeBuilder,
): Holders {
  const byName = new Map<string, Named>();
  const facts = new Map<string, OrganisationFact[]>();
  const divisions = divisionIndex(reference);

  const identify = (name: string, creditCode: string | null): Named => {
    const canonical = canonicalName(name).replaceAll(PART, '～');
    const division = divisions.ofName(canonical);
    const key = creditCode ?? (division ? `${division.code}${PART}${canonical}` : canonical);
    return { id: nodeId('Agency', key), key };
  };

  for (const fact of withOwnCodes(extraction.organisations)) {
    const named = identify(fact.name, fact.creditCode);
    byName.set(nameKey(fact.name), named);
    const same = facts.get(named.id);
    if (same) same.push(fact);
    else facts.set(named.id, [fact]);
  }
  const ownNames = new Map(byName);
  // A name of its own goes before another's alias.
  for (const fact of extraction.organisations) {
    const named = byName.get(nameKey(fact.name));
    for (const alias of fact.aliases) if (named && !byName.has(nameKey(alias))) byName.set(nameKey(alias), named);
  }
  for (const [id, same] of facts) addAgency(id, same);

  function addAgency(id: string, same: readonly OrganisationFact[]): void {
    const [first] = same;
    if (!first) return;
    const name = canonicalName(first.name);
    const creditCode = first.creditCode;
    // Under a credit code another document may use another name; the one that is not kept must not be lost.
    const names = same.flatMap((fact) => [...fact.aliases, ...(creditCode === null ? [] : [fact.name])]);
    const aliases = sortedNames(names.map(canonicalName).filter((alias) => creditCode !== null || alias !== name));
    const kind = same.find((fact) => fact.kind !== null)?.kind ?? null;
    changes.node({ kind: 'Agency', id, properties: { name, aliases, creditCode, agencyKind: agencyKind(kind) } });
    for (const fact of same) changes.stated(id, fact.quote);
    const division = divisions.ofName(name);
    if (!division) return;
    changes.relate({ type: 'IN_DIVISION', from: id, to: divisionId(division.code), properties: { basis: 'name' } });
    for (const each of divisions.withAncestors(division)) {
      changes.node(divisionNode(each));
      if (each.parent !== null) changes.relate(partOf(divisionId(each.code), divisionId(each.parent)));
    }
  }

  const added = (name: string, quote: Quote): Named => {
    const one = identify(name, null);
    addAgency(one.id, [{ ...BARE_ORGANISATION, name, quote: whereNamed(name, quote, text) }]);
    return one;
  };
  const named = (organisation: string, quote: Quote): Named => {
    const known = byName.get(nameKey(organisation));
    if (known) return known;
    const one = added(organisation, quote);
    byName.set(nameKey(organisation), one);
    return one;
  };
  /** By the name that is its own: what a body was called before is an alias of it and the name of another. */
  const identified = (name: string, quote: Quote): string | null => {
    const known = ownNames.get(nameKey(name));
    if (known) return known.id;
    return divisions.ofName(canonicalName(name)) ? added(name, quote).id : null;
  };

  for (const fact of extraction.organisations) {
    if (fact.parent === null) continue;
    const from = named(fact.name, fact.quote).id;
    const to = named(fact.parent, fact.quote).id;
    if (from === to) continue;
    for (const { type, quote } of fact.relations) changes.statedBetween({ type, from, to, basis: STATED }, quote);
    // Named as its parent, without a word for how it belongs to it.
    if (fact.relations.length === 0)
      changes.statedBetween({ type: 'SUBORDINATE_TO', from, to, basis: 'parent' }, fact.quote);
  }

  const sectionOf = linkSections(extraction.sections, named, changes);
  const agency = (organisation: string | null, quote: Quote): string | null =>
    organisation === null ? null : named(organisation, quote).id;

  return {
    agency,
    identified,
    holder: ({ organisation, section }, quote) =>
      section === null ? agency(organisation, quote) : sectionOf(organisation, section, quote),
    publisher: publisherOf(extraction, byName),
  };
}

/** How far from the words about it a body may be named, in characters. */
const NEAR = 1_000;

/**
 * Where a body is named that is known only from what a text says of another: nearest to these words. They are the
 * evidence themselves where its name stands nowhere near as the graph has it.
 */
function whereNamed(name: string, words: Quote, text: string): Quote {
  const { start, end } = words;
  const from = Math.max(0, start - NEAR);
  const near = text.slice(from, end + NEAR);
  const [before, behind] = [near.lastIndexOf(name, end - from), near.indexOf(name, start - from)];
  const places = [before, behind].filter((place) => place >= 0).map((place) => from + place);
  const [nearest] = places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return nearest === undefined ? words : { start: nearest, end: nearest + name.length, text: name };
}

type SectionLookup = (organisation: string | null, section: string, quote: Quote) => string;

function linkSections(
  facts: readonly SectionFact[],
  named: (organisation: string, quote: Quote) => Named,
  changes: ChangeBuilder,
): SectionLookup {
  const identify = (agency: Named | null, name: string): string => {
    const canonical = canonicalName(name).replaceAll(PART, '～');
    return nodeId('Section', agency ? `${agency.key}${PART}${canonical}` : factKey(changes.sha256, canonical));
  };
  const known = new Set<string>();
  const order = new Map<string | null, number>();

  const add = (fact: SectionFact, same: readonly SectionFact[]): string => {
    const agency = fact.organisation === null ? null : named(fact.organisation, fact.quote);
    const id = identify(agency, fact.name);
    if (!known.has(id)) {
      known.add(id);
      const position = (order.get(agency?.id ?? null) ?? 0) + 1;
      order.set(agency?.id ?? null, position);
      const name = canonicalName(fact.name);
      const aliases = sortedNames(same.flatMap((other) => other.aliases).map(canonicalName)).filter((a) => a !== name);
      changes.node({ kind: 'Section', id, properties: { name, aliases, sectionKind: fact.kind, position } });
      if (agency) changes.relate({ type: 'HAS_SECTION', from: agency.id, to: id, properties: {} });
    }
    changes.stated(id, fact.quote);
    return id;
  };

  const groups = new Map<string, SectionFact[]>();
  const groupKey = ({ organisation, name }: SectionFact): string => JSON.stringify([organisation, nameKey(name)]);
  for (const fact of facts) {
    const group = groups.get(groupKey(fact));
    if (group) group.push(fact);
    else groups.set(groupKey(fact), [fact]);
  }
  for (const fact of inOrder(facts)) add(fact, groups.get(groupKey(fact)) ?? []);

  return (organisation, section, quote) => {
    const id = identify(organisation === null ? null : named(organisation, quote), section);
    // A duty or post names a section that no list does: it exists, and this is where it is said.
    return known.has(id) ? id : add({ organisation, name: section, aliases: [], kind: 'INTERNAL', quote }, []);
  };
}

/** Facts in the order of the text, whatever the order in which they were read. */
export const inOrder = <T extends { readonly quote: Quote }>(facts: readonly T[]): readonly T[] =>
  [...facts].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);

/** A code printed once for a page stands for its publisher only: where two organisations share one, it is neither's. */
function withOwnCodes(facts: readonly OrganisationFact[]): readonly OrganisationFact[] {
  return facts.map((fact) => {
    const shared = facts.some(
      (other) => other.creditCode === fact.creditCode && nameKey(other.name) !== nameKey(fact.name),
    );
    return fact.creditCode !== null && shared ? { ...fact, creditCode: null } : fact;
  });
}

const BARE_ORGANISATION = { aliases: [], parent: null, relations: [], kind: null, creditCode: null } as const;

function agencyKind(kind: string | null): string | null {
  if (kind === null) return null;
  if (kind.includes('事业')) return 'PUBLIC_INSTITUTION';
  return kind.includes('行政') ? 'ADMINISTRATIVE' : kind;
}

/** At least this part of the publisher's name must stand in that of an organisation for the two to be one. */
const SAME_PUBLISHER = 0.6;

/** The organisation that publishes: by its name, else the one most like it, else the only one that no other stands above. */
function publisherOf({ document, organisations }: Extraction, byName: ReadonlyMap<string, Named>): string | null {
  const { publisher } = document;
  const id = (name: string): string | null => byName.get(nameKey(name))?.id ?? null;
  if (publisher !== null) {
    const outside = publisher.replace(/[（(][^（）()]{0,60}[）)]/g, '');
    const exact = id(publisher) ?? id(outside);
    if (exact !== null) return exact;
    const likeness = organisations.map(({ name }) => containment(nameKey(outside), nameKey(name)));
    const best = likeness.reduce((most, value) => Math.max(most, value), 0);
    if (best >= SAME_PUBLISHER && likeness.filter((value) => value === best).length === 1) {
      return id(organisations[likeness.indexOf(best)]?.name ?? '');
    }
  }
  const own = new Set(organisations.map(({ name }) => id(name)));
  const roots = organisations.filter(({ parent }) => parent === null || !own.has(id(parent)));
  return roots.length === 1 && roots[0] ? id(roots[0].name) : null;
}
