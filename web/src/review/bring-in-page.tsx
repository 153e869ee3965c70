/** Documents that people bring in, one after the other, each with what became of it. */
import { useRef, useState, type DragEvent } from 'react';
import { KeyField } from '../shared/key-field';
import { useTexts } from '../shared/language';
import { PageTitle } from '../shared/title';
import { MESSAGES } from './messages';
import { SentTable } from './sent-table';
import { sendFile, type Sent } from './send-file';
import './review.css';

export function BringInPage() {
  const t = useTexts(MESSAGES);
  const { sent, add, again } = useSending();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div className="page stack">
      <PageTitle>{t.bring}</PageTitle>
      <h1>{t.bring}</h1>
      <p className="review-note">{t.bringNote}</p>
      <KeyField />
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => { event.preventDefault(); setIsOver(true); }}
        onDragLeave={() => { setIsOver(false); }}
        onDrop={drop}
      >
        <label className="choose">
          {t.choose}
          <input
            type="file"
            multiple
            onChange={({ target }) => { add([...(target.files ?? [])]); target.value = ''; }}
          />
        </label>
        <span className="soft">{t.drop}</span>
      </div>
      {sent.length > 0 && <SentTable sent={sent} again={again} />}
    </div>
  );
} // prettier-ignore

interface Sending {
  readonly sent: readonly Sent[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (number: number) => void;
}

/** One file at a time: the service reads them so, and a key that does not open it is told once. */
function useSending(): Sending {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const queue = useRef(Promise.resolve());
  const known = useRef(0);
  const tell = (one: Sent): void => {
    setSent((all) => all.map((other) => (other.number === one.number ? one : other)));
  };
  const send = (one: Sent): void => {
    queue.current = queue.current.then(async () => {
      tell({ ...one, outcome: { state: 'READING' } });
      tell({ ...one, outcome: await sendFile(one.file) });
    });
  };
  const add = (files: readonly File[]): void => {
    const added = files.map((file): Sent => ({ number: (known.current += 1), file, outcome: { state: 'WAITING' } }));
    setSent((all) => [...all, ...added]);
    added.forEach(send);
  };
  const again = (number: number): void => {
    const one = sent.find((other) => other.number === number);
    if (!one) return;
    tell({ ...one, outcome: { state: 'WAITING' } });
    send(one);
  };
  return { sent, add, again };
}
