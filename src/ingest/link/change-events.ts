/** Changes of bodies: who they are about, as far as the document or the name itself tells; other names stay words. */
import type { ChangeEventFact, ChangeParty, Quote } from '../../domain/fact';
import { factKeyOf, nodeId } from '../../domain/identifier';
import { canonicalName } from '../../text/normalise';
import { unwrap } from '../../text/width';
import { inOrder, type Holders } from './agencies';
import type { ChangeBuilder } from './change-builder';
import { sortedNames } from './reference';

/** A change that one document states in several places is one, with evidence of each. */
export function linkChangeEvents(
  events: readonly ChangeEventFact[],
  text: string,
  holders: Holders,
  changes: ChangeBuilder,
): void {
  const seen = new Set<string>();
  for (const { kind, date, parties, subject, quote } of inOrder(events)) {
    const beforeNames = namesOf(parties, 'BEFORE');
    const afterNames = namesOf(parties, 'AFTER');
    const key = [kind, date, subject, beforeNames.length, ...beforeNames, ...afterNames];
    const id = nodeId('ChangeEvent', factKeyOf(changes.sha256, key));
    seen.add(id);
    const when = { date, year: date === null ? null : Number(date.slice(0, 4)) };
    const stated = { text: unwrap(text, quote.start, quote.end).text, position: seen.size };
    changes.node({
      kind: 'ChangeEvent',
      id,
      properties: { changeKind: kind, ...when, beforeNames, afterNames, subject, ...stated },
    });
    changes.stated(id, quote);
    for (const party of parties) {
      // 县农业局 is told by no name of its own: it stays a word.
      const to = idOf(party, holders, quote);
      if (to === null) continue;
      changes.relate({ type: 'INVOLVES', from: id, to, properties: {} });
      if (party.role === 'BEFORE') changes.relate({ type: 'ORIGINAL', from: id, to, properties: {} });
      if (party.role === 'AFTER') changes.relate({ type: 'RESULTING', from: id, to, properties: {} });
    }
  }
}

function idOf(party: ChangeParty, holders: Holders, quote: Quote): string | null {
  if (party.organisation !== null || party.section !== null) return holders.holder(party, quote);
  return party.isBody ? holders.identified(party.name, quote) : null;
}

const namesOf = (parties: readonly ChangeParty[], role: ChangeParty['role']): readonly string[] =>
  sortedNames(parties.filter((party) => party.role === role).map(({ name }) => canonicalName(name)));
