import { Link, useSearch } from '@tanstack/react-router';
import type { PeerDutyFragment } from '../shared/api/gql/graphql';
import { useTexts } from '../shared/language';
import { Sourced } from '../shared/source';
import { MESSAGES } from './messages';
import type { Peer, Peers, PeersProps } from './peers';

/** What its sections are called elsewhere. */
export function SectionNames({ peers: { agency, peers } }: PeersProps) {
  const t = useTexts(MESSAGES);
  const named = peers.flatMap(({ sectionsElsewhere }) => sectionsElsewhere.map(({ section }) => section));
  const sections = [...new Map(named.map((section) => [section.id, section])).values()];
  const others = peers.map(({ sectionsOnlyThere }) => sectionsOnlyThere);
  if (sections.length === 0 && others.every(({ length }) => length === 0)) return null;
  return (
    <section aria-label={t.sections}>
      <h2>{t.sections}</h2>
      <div className="scroll" tabIndex={0} role="group" aria-label={t.sections}>
        <table>
          <thead>
            <tr>
              {[agency, ...peers.map((peer) => peer.agency)].map(({ id, name }) => (
                <th key={id} scope="col" className="body-name">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {peers.map((peer) => (
                  <td key={peer.agency.id}>
                    <bdi>{counterpart(peer, id) ?? t.noCounterpart}</bdi>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="soft">
                {t.onlyThere}
              </th>
              {peers.map(({ agency: { id }, sectionsOnlyThere }) => (
                <td key={id} className="small">
                  {sectionsOnlyThere.map((one) => (
                    <p key={one.id}>
                      <bdi>{one.name}</bdi>
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const counterpart = ({ sectionsElsewhere }: Peer, section: string): string | undefined =>
  sectionsElsewhere.find((one) => one.section.id === section)?.sectionThere.name;

/** Which duties one states and another does not. */
export function DutyDifferences({ peers }: PeersProps) {
  const t = useTexts(MESSAGES);
  const { with: asked } = useSearch({ from: '/compare/$id' });
  const chosen = peers.peers.find(({ agency }) => agency.id === asked) ?? peers.peers[0];
  return (
    <>
      <DutyList title={t.alone} duties={peers.dutiesOfNoPeer} none={t.noneAlone} />
      <PeerChoice peers={peers} chosen={chosen} />
      {chosen && (
        <DutyList title={t.onlyThereDuties(chosen.agency.name)} duties={chosen.dutiesOnlyThere} none={t.noOnlyThere} />
      )}
    </>
  );
}

function PeerChoice({
  peers: { agency, peers },
  chosen,
}: {
  readonly peers: Peers;
  readonly chosen: Peer | undefined;
}) {
  const t = useTexts(MESSAGES);
  if (peers.length < 2) return null;
  return (
    <nav className="choices row peer-choice" aria-label={t.chosen}>
      <span className="soft">{t.chosen}</span>
      {peers.map((peer) => (
        <Link
          key={peer.agency.id}
          to="/compare/$id"
          params={{ id: agency.id }}
          search={{ with: peer.agency.id }}
          aria-current={peer === chosen}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
        >
          <bdi>{peer.agency.name}</bdi>
        </Link>
      ))}
    </nav>
  );
}

interface DutyListProps {
  readonly title: string;
  readonly duties: readonly PeerDutyFragment[];
  /** Said where there are none. */
  readonly none: string;
}

function DutyList({ title, duties, none }: DutyListProps) {
  return (
    <section aria-label={title}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      {duties.length === 0 && <p className="nothing">{none}</p>}
      <ul className="peer-duties">
        {duties.map(({ id, label, text, evidence }) => (
          <li key={id}>
            {label}
            <Sourced evidence={evidence}>
              <bdi>{text}</bdi>
            </Sourced>
          </li>
        ))}
      </ul>
    </section>
  );
}
