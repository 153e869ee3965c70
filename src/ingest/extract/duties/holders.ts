import type { OrganisationFact } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import { closesDuties } from './sentences';
import { finderOf, type FoundName } from '../organisations/name-finder';
import { publishingBody, type Reading } from '../reading';
import { startOf, wordsOf } from '../words';

/**
 * Whose the duties of a list are. The nearest heading or lead-in that names an organisation decides. In a document of
 * several organisations one list may hold two of them: behind `…交办的其他工作` a number in other brackets, or a second
 * such end, begins the duties of the next organisation that has none yet.
 */
export class DutyHolders {
  private readonly withDuties = new Set<string>();
  private readonly switched = new Map<OutlineNode, string>();
  /** So many bodies from the first on have duties. */
  private allWithDuties = 0;
  private readonly heads = new Map<OutlineNode, string | null>();

  constructor(private readonly reading: Reading) {}

  of(node: OutlineNode): string | null {
    const { facts } = this.reading.organisations;
    const primary = publishingBody(this.reading);
    if (facts.length < 2) return primary;
    const holder = this.switched.get(node) ?? this.headed(node) ?? primary;
    if (holder === null) return null;
    this.withDuties.add(holder);
    if (closesDuties(wordsOf(this.reading.outline, node).text)) this.switchBehind(node);
    return holder;
  }

  /** The organisation named by the nearest heading or lead-in, own sentence included. */
  private headed(node: OutlineNode): string | null {
    const { outline, organisations } = this.reading;
    for (const above of [...outline.ancestors(node)].reverse()) {
      const isPart = above.marker?.style === 'PART';
      const name = isPart ? this.closing(wordsOf(outline, above).text) : this.namedBy(above);
      if (name !== null) return name;
      if (isPart) break;
    }
    const own = node.marker === null ? this.namedIn(wordsOf(outline, node).text.slice(0, LONGEST_LEAD)) : null;
    return own ?? organisations.speaking(startOf(node));
  }

  /** The organisation that a heading or lead-in names; read once for all that stands under it. */
  private namedBy(head: OutlineNode): string | null {
    const known = this.heads.get(head);
    if (known !== undefined) return known;
    const words = wordsOf(this.reading.outline, head).text.replace(/\s+/g, '');
    const name = this.reading.organisations.resolve(words.replace(/[：:]$/, '')) ?? this.namedIn(words);
    this.heads.set(head, name);
    return name;
  }

  /** `第二部分 某中心`: the organisation whose name ends a heading. */
  private closing(words: string): string | null {
    for (const { at, length, fact } of finderOf(this.reading.organisations.facts).in(words)) {
      if (at + length === words.length) return fact.name;
    }
    return null;
  }

  private namedIn(words: string): string | null {
    let best: FoundName | null = null;
    for (const found of finderOf(this.reading.organisations.facts).in(words)) {
      const isEarlier = found.length === best?.length && found.index < best.index;
      if (found.length > (best?.length ?? 2) || isEarlier) best = found;
    }
    return best?.fact.name ?? null;
  }

  private switchBehind(node: OutlineNode): void {
    if (node.marker === null) return;
    const { outline } = this.reading;
    const holder = this.firstWithoutDuties();
    if (!holder || this.switched.has(node)) return;
    const siblings = (outline.ancestors(node).at(-1) ?? outline.root).children;
    const rest = siblings
      .slice(siblings.indexOf(node) + 1)
      .filter((other) => other.marker?.style === node.marker?.style);
    const next = rest[0];
    if (!next?.marker) return;
    const otherBrackets = next.marker.wide !== node.marker.wide;
    const restarts = next.marker.value === 1;
    const closesAgain = rest.length >= 2 && rest.some((other) => closesDuties(wordsOf(outline, other).text));
    if (!otherBrackets && !restarts && !closesAgain) return;
    for (const other of rest) this.switched.set(other, holder.name);
  }

  /** Bodies only ever get duties: those in front of the last answer all have some. */
  private firstWithoutDuties(): OrganisationFact | undefined {
    const { facts } = this.reading.organisations;
    while (this.withDuties.has(facts[this.allWithDuties]?.name ?? '')) this.allWithDuties += 1;
    return facts[this.allWithDuties];
  }
}

const LONGEST_LEAD = 40;
