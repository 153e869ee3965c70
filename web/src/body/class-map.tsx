import { wan } from '../shared/figures';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { boxesOf, type Box, type ClassSum } from './class-boxes';
import { MESSAGES } from './messages';

interface ClassMapProps {
  readonly stage: 'BUDGET' | 'FINAL';
  readonly classes: readonly ClassSum[];
}

/** What money is for, at a glance: areas go by amounts. The table beside it holds the figures. */
export function ClassMap({ stage, classes }: ClassMapProps) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const boxes = boxesOf(classes);
  if (boxes.length < 2) return null;
  return (
    <figure className="class-map-figure">
      <figcaption className="soft small">{t.classMap(words[stage])}</figcaption>
      <div className="class-map" role="img" aria-label={t.classMap(words[stage])}>
        {boxes.map((box) => (
          <ClassBox key={box.of.code} box={box} />
        ))}
      </div>
    </figure>
  );
}

const percentage = (part: number): string => `${(100 * part).toFixed(3)}%`;

function ClassBox({ box: { of, depth, hasParts, left, top, width, height } }: { readonly box: Box }) {
  const place = {
    left: percentage(left),
    top: percentage(top),
    width: percentage(width),
    height: percentage(height),
  };
  return (
    <div className={`class-box level-${depth}${hasParts ? ' has-parts' : ''}`} style={place} title={`${of.code} ${of.name} ${wan(of.sum)}`}>
      <bdi>{of.name}</bdi> <span className="tabular">{wan(of.sum)}</span>
    </div>
  );
} // prettier-ignore
