import type { OrganisationFact } from '../../../domain/fact';
import type { OutlineNode } from '../../outline.types';
import { closesDuties } from './sentences';
import type { Reading } from '../reading';
import { ownerOf } from '../whose';
import { wordsOf } from '../words';

/**
 * Whose the duties of a list are: whom its place is about. In a document of several organisations one list may hold two of
 * them: behind `…交办的其他工作` a number in other brackets, or a second such end, begins the duties of the next that has none.
 */
export class DutyHolders {
  private readonly withDuties = new Set<string>();
  private readonly switched = new Map<OutlineNode, string>();
  /** So many bodies from the first on have duties. */
  private allWithDuties = 0;

  constructor(private readonly reading: Reading) {}

  of(node: OutlineNode): string | null {
    const holder = this.switched.get(node) ?? ownerOf(this.reading, node, node.marker === null ? LONGEST_LEAD : 0);
    if (holder === null || this.reading.organisations.facts.length < 2) return holder;
    this.withDuties.add(holder);
    if (closesDuties(wordsOf(this.reading.outline, node).text)) this.switchBehind(node);
    return holder;
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

/** Words in front of a duty that may name its body. */
const LONGEST_LEAD = 40;
