import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import type { Placed } from './layout';
import { MESSAGES } from './messages';
import type { Unit } from './tree';

/** What the chart shows, as a table for whoever reads or prints it. */
export function UnitTable({ placed }: { readonly placed: readonly Placed[] }) {
  const t = useTexts(MESSAGES);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="unit-table" onToggle={({ currentTarget }) => { setIsOpen(currentTarget.open); }}>
      <summary>{t.table}</summary>
      {isOpen && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.above}</th>
              <th scope="col">{t.relation}</th>
              <th scope="col">{t.kind}</th>
            </tr>
          </thead>
          <tbody>
            {placed.map(({ unit, above }) => (
              <tr key={unit.path}>
                <th scope="row">
                  <Name unit={unit} />
                </th>
                <td>
                  <bdi>{above?.name}</bdi>
                </td>
                <td>{unit.lines.map((line) => t[line]).join('、')}</td>
                <td>
                  <Kind unit={unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
} // prettier-ignore

function Name({ unit: { id, name, lines } }: { readonly unit: Unit }) {
  if (lines.includes('SECTION')) return <bdi>{name}</bdi>;
  return (
    <Link to="/body/$id" params={{ id }}>
      <bdi>{name}</bdi>
    </Link>
  );
}

function Kind({ unit: { kind } }: { readonly unit: Unit }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  if (kind === 'SECTION') return t.section;
  if (kind === 'BRANCH') return t.branch;
  return kind === 'OTHER' ? words.OTHER_AGENCY : words[kind ?? 'unknown'];
}
