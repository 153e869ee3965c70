import { count, wan, wanChange } from '../shared/figures';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';
import type { Scenario } from './scenario';

type Row = Scenario['rollUp'][number];

/** What the reform comes to, as the service adds it up. */
export function Figures({ scenario: { rollUp } }: { readonly scenario: Scenario }) {
  const t = useTexts(MESSAGES);
  return (
    <section aria-label={t.figures}>
      <h2>{t.figures}</h2>
      <table className="plan-figures">
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col" className="figure">
              {t.before}
            </th>
            <th scope="col" className="figure">
              {t.after}
            </th>
            <th scope="col" className="figure">
              {t.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rollUp.map((row) => (
            <FigureRow key={`${row.scenarioMeasure} ${row.measuredOf}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureRow({ row }: { readonly row: Row }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { scenarioMeasure, measuredOf, figureBefore, figureAfter, figureDifference, unknownAfter } = row;
  const isMoney = scenarioMeasure === 'MONEY';
  const shown = (figure: number | null): string =>
    figure === null ? words.unknown : isMoney ? wan(figure) : count(figure);
  const changed = (figure: number | null): string =>
    figure === null ? '' : isMoney ? wanChange(figure) : figure > 0 ? `+${count(figure)}` : count(figure);
  const kind = measuredOf === 'HEAD' || measuredOf === 'DEPUTY' ? words[measuredOf] : measuredOf;
  return (
    <tr>
      <th scope="row" className={measuredOf === null ? undefined : 'part'}>
        {measuredOf === null ? t[scenarioMeasure] : kind}
        {unknownAfter > 0 && measuredOf === null && <p className="soft small">{t.partly(unknownAfter)}</p>}
      </th>
      <td className="figure">{shown(figureBefore)}</td>
      <td className="figure">{shown(figureAfter)}</td>
      <td className="figure">{figureDifference === 0 ? '' : changed(figureDifference)}</td>
    </tr>
  );
}
