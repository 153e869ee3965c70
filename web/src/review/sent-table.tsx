import { Link } from '@tanstack/react-router';
import { useTexts } from '../shared/language';
import { Failure } from '../shared/state';
import { MESSAGES } from './messages';
import type { Outcome, Sent } from './send-file';

interface SentTableProps {
  readonly sent: readonly Sent[];
  readonly again: (number: number) => void;
}

export function SentTable({ sent, again }: SentTableProps) {
  const t = useTexts(MESSAGES);
  return (
    <table className="sent" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{t.file}</th>
          <th scope="col">{t.result}</th>
        </tr>
      </thead>
      <tbody>
        {sent.map(({ number, file, outcome }) => (
          <tr key={number}>
            <th scope="row">
              <bdi>{file.name}</bdi>
            </th>
            <td>
              <Result outcome={outcome} again={() => { again(number); }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
} // prettier-ignore

function Result({ outcome, again }: { readonly outcome: Outcome; readonly again: () => void }) {
  const t = useTexts(MESSAGES);
  switch (outcome.state) {
    case 'WAITING':
      return <span className="soft">{t.waiting}</span>;
    case 'READING':
      return <span className="soft">{t.reading}</span>;
    case 'TAKEN':
      return (
        <span className="row">
          <span className="badge CAME">{outcome.counts ? t.taken : t.there}</span>
          {outcome.counts && <span>{t.found(outcome.counts.dutyCount, outcome.counts.amountCount)}</span>}
          {outcome.counts && outcome.counts.errorCount > 0 && (
            <span className="badge ERROR">{t.errors(outcome.counts.errorCount)}</span>
          )}
          <Link to="/document/$id" params={{ id: outcome.document }}>
            {t.open}
          </Link>
        </span>
      );
    case 'REJECTED':
      return (
        <>
          <span className="badge WARNING">{t.rejected}</span> <bdi lang="en">{outcome.reason}</bdi>
        </>
      );
    case 'FAILED':
      return (
        <>
          <span className="badge ERROR">{t.failed}</span>
          <Failure error={outcome.error} retry={again} />
        </>
      );
  }
}
