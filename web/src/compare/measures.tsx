import { Link } from '@tanstack/react-router';
import type { PeerFiguresFragment } from '../shared/api/gql/graphql';
import { Bar } from '../shared/bar';
import { count, wan } from '../shared/figures';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';
import type { PeersProps } from './peers';

const MEASURES = ['DUTIES', 'SECTIONS', 'POSTS', 'EXPENDITURE', 'EXPENDITURE_PER_POST'] as const;
type Measure = (typeof MEASURES)[number];

const isMoney = (measure: Measure): boolean => measure.startsWith('EXPENDITURE');
/** The middle of two may lie between them. */
const shown = (measure: Measure, figure: number): string =>
  isMoney(measure) ? wan(Math.round(figure)) : count(figure);

/** The same measures of a body and of its peers, with the middle and its place among them. */
export function Measures({ peers: { agency, ownFigures, standings, peers } }: PeersProps) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const bodies = [{ agency, figures: ownFigures }, ...peers.map((peer) => ({ agency: peer.agency, figures: peer.peerFigures }))]; // prettier-ignore
  return (
    <section aria-label={t.measures}>
      <h2>{t.measures}</h2>
      <div className="scroll" tabIndex={0} role="group" aria-label={t.measures}>
        <table className="measures">
          <thead>
            <tr>
              <th scope="col">{t.measure}</th>
              {bodies.map((body) => (
                <th key={body.agency.id} scope="col" className="figure body-name">
                  <Link to="/body/$id" params={{ id: body.agency.id }}>
                    <bdi>{body.agency.name}</bdi>
                  </Link>
                </th>
              ))}
              <th scope="col" className="figure">
                {t.median}
              </th>
              <th scope="col" className="figure">
                {t.place}
              </th>
            </tr>
          </thead>
          <tbody>
            {MEASURES.map((measure) => {
              const figures = bodies.map(({ figures: all }) => all.find((one) => one.peerMeasure === measure));
              const greatest = Math.max(...figures.map((one) => one?.figure ?? 0));
              const standing = standings.find((one) => one.peerMeasure === measure);
              const median = standing?.medianFigure ?? null;
              const place = standing?.place ?? null;
              return (
                <tr key={measure}>
                  <th scope="row">{t[measure]}</th>
                  {figures.map((figure, i) => (
                    <FigureCell key={bodies[i]?.agency.id} measure={measure} figure={figure} greatest={greatest} />
                  ))}
                  <td className="figure">{median === null ? words.unknown : shown(measure, median)}</td>
                  <td className="figure soft">
                    {place === null ? words.unknown : t.placeOf(place, standing?.knownBodies ?? 0)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface FigureCellProps {
  readonly measure: Measure;
  readonly figure: PeerFiguresFragment | undefined;
  readonly greatest: number;
}

/** A figure with a bar as long as it is beside the greatest of its row, and the way to its document. */
function FigureCell({ measure, figure, greatest }: FigureCellProps) {
  const words = useTexts(WORDS);
  const [document] = figure?.figureDocuments ?? [];
  const amount = figure?.figure ?? null;
  if (amount === null) return <td className="figure soft small">{words.notStated}</td>;
  const printed = shown(measure, amount);
  return (
    <td className="figure">
      {document ? (
        <Link to="/document/$id" params={{ id: document.id }} className="sourced" title={document.title ?? document.id}>
          {printed}
        </Link>
      ) : (
        printed
      )}
      <Bar part={greatest === 0 ? 0 : amount / greatest} />
    </td>
  );
}
