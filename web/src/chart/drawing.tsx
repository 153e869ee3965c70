import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { CARD, isCardInSight, isEdgeInSight, type Edge, type Layout, type Placed, type Sight } from './layout';
import { linesOfName } from './lines-of-name';
import { MESSAGES } from './messages';
import type { Unit } from './tree';

interface DrawingProps {
  readonly layout: Layout;
  readonly label: string;
  /** Null where everything is drawn, as for a file. */
  readonly sight: Sight | null;
  /** Folded words that names are marked for; empty for none. */
  readonly words: string;
  readonly toggle: (path: string) => void;
  readonly ref: Ref<SVGSVGElement>;
}

/** The chart itself: what is in sight of it. */
export function Drawing({ layout: { placed, edges, width, height }, label, sight, words, toggle, ref }: DrawingProps) {
  return (
    <svg ref={ref} className="chart-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {edges
        .filter((edge) => sight === null || isEdgeInSight(edge, sight))
        .map((edge) => (
          <path key={edge.path} className={`edge ${edge.line}`} d={curveOf(edge)} />
        ))}
      {placed
        .filter((one) => sight === null || isCardInSight(one, sight))
        .map((one) => (
          <Card key={one.unit.path} placed={one} isFound={words !== '' && one.unit.name.includes(words)} toggle={toggle} />
        ))}
    </svg>
  );
} // prettier-ignore

function curveOf({ from, to }: Edge): string {
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y} C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}

const LINE_HEIGHT = 16;
const TEXT_LEFT = 10;

interface CardProps {
  readonly placed: Placed;
  readonly isFound: boolean;
  readonly toggle: (path: string) => void;
}

function Card({ placed: { unit, above, x, y }, isFound, toggle }: CardProps) {
  const lines = linesOfName(unit.name);
  const isSection = unit.lines.includes('SECTION');
  const state = [
    'card',
    isSection && 'section-card',
    unit.end && 'ended',
    isFound && 'found',
    above === null && 'root-card',
  ];
  const note = useNote(unit);
  const first = CARD.height / 2 - (LINE_HEIGHT * (lines.length + (note === '' ? 0 : 1) - 1)) / 2 + 5;
  const words = (
    <>
      <title>{unit.name}</title>
      <rect width={CARD.width} height={CARD.height} rx={4} />
      {lines.map((line, i) => (
        <text key={line} x={TEXT_LEFT} y={first + i * LINE_HEIGHT} className="card-name">
          {line}
        </text>
      ))}
      {note !== '' && (
        <text x={TEXT_LEFT} y={first + lines.length * LINE_HEIGHT} className="card-note">
          {note}
        </text>
      )}
    </>
  );
  return (
    <g className={state.filter(Boolean).join(' ')} transform={`translate(${x} ${y})`}>
      {isSection ? (
        words
      ) : (
        <Link to="/body/$id" params={{ id: unit.id }}>
          {words}
        </Link>
      )}
      {unit.below + unit.sections > 0 && <Toggle unit={unit} toggle={toggle} />}
    </g>
  );
}

/** The one line below a name. */
function useNote({ kind, end, isCircle, problem, below, sections, lines }: Unit): string {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  if (problem !== null) return problem === 'FAILED' ? t.failed : t.loading;
  if (isCircle) return t.circle;
  if (end) return end.successor === null ? t.ended : t.successor(end.successor);
  if (kind === 'SECTION' || kind === 'BRANCH') return kind === 'BRANCH' ? t.branch : '';
  const parts = [
    kind === null ? '' : kind === 'OTHER' ? words.OTHER_AGENCY : words[kind],
    lines.map((line) => t[line]).join('、'),
    sections > 0 ? t.sections(sections) : '',
    below > 0 ? t.below(below) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const TOGGLE = 12;

function Toggle({ unit: { name, path, isOpen }, toggle }: { readonly unit: Unit; readonly toggle: (path: string) => void }) {
  const t = useTexts(MESSAGES);
  return (
    <g
      className="toggle"
      role="button"
      tabIndex={0}
      aria-expanded={isOpen}
      aria-label={isOpen ? t.close(name) : t.open(name)}
      transform={`translate(${CARD.width} ${CARD.height / 2})`}
      onClick={() => { toggle(path); }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle(path);
      }}
    >
      <circle r={TOGGLE} />
      <path d={isOpen ? 'M-5 0H5' : 'M-5 0H5M0 -5V5'} />
    </g>
  );
} // prettier-ignore
