import { useNavigate, useSearch } from '@tanstack/react-router';
import { memo, useEffect, useRef, type MouseEvent } from 'react';
import { useTexts } from '../shared/language';
import { Failure, Loading, Nothing } from '../shared/state';
import { spanAt, type DocumentFact, type Span } from './facts';
import { highlightFacts, offsetAtPoint } from './highlights';
import { MESSAGES } from './messages';
import { usePassages, type Passage } from './passages';

interface PlainTextProps {
  readonly id: string;
  readonly length: number | null;
  readonly facts: readonly DocumentFact[];
  readonly chosen: Span | null;
}

/**
 * The text with the chosen words in a `mark`, which screen readers tell too, and everything else that was read from it
 * highlighted without an element of its own. A click on such words chooses them.
 */
export function PlainText({ id, length, facts, chosen }: PlainTextProps) {
  const t = useTexts(MESSAGES);
  const text = useRef<HTMLDivElement>(null);
  const { items, first, error, hasMore, retry } = usePassages(id);
  const search = useSearch({ from: '/document/$id' });
  const navigate = useNavigate();

  useEffect(
    () => (text.current ? highlightFacts(text.current, facts) : undefined),
    [facts, items.length, chosen?.start, chosen?.end],
  );
  // The mark may come with a later page of the text.
  const isThere = chosen !== null && items.some((passage) => passage.start < chosen.end && chosen.start < passage.end);
  useEffect(() => {
    if (isThere) text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [isThere, chosen?.start, chosen?.end]);

  const choose = (event: MouseEvent): void => {
    // Whoever selects words to copy them chooses nothing.
    if (!window.getSelection()?.isCollapsed) return;
    const offset = offsetAtPoint(event.clientX, event.clientY);
    const span = offset === null ? null : spanAt(facts, offset);
    if (span)
      void navigate({
        to: '/document/$id',
        params: { id },
        search: { ...search, ...span },
        resetScroll: false,
      });
  };

  return (
    <section className="plain-text" aria-label={t.text}>
      {facts.length > 0 && <p className="soft small hint">{t.hint}</p>}
      {chosen && length !== null && chosen.start >= length && <Nothing>{t.none}</Nothing>}
      {/* By keyboard the same is chosen in the list beside it. */}
      <div ref={text} className="sheet text" lang="zh-Hans" onClick={choose}>
        {items.map((passage) => (
          <Paragraph
            key={passage.id}
            passage={passage}
            from={clip(chosen?.start, passage)}
            to={clip(chosen?.end, passage)}
          />
        ))}
        {first && items.length === 0 && <Nothing>{t.noText}</Nothing>}
        {error ? <Failure error={error} retry={retry} /> : !first && <Loading />}
        {hasMore && <p className="soft">{t.loadingText}</p>}
      </div>
    </section>
  );
}

/** An offset into the text as one into a passage, at most at its ends; 0 where nothing is chosen. */
const clip = (offset: number | undefined, { start, end }: Passage): number =>
  offset === undefined ? 0 : Math.min(Math.max(offset, start), end) - start;

interface ParagraphProps {
  readonly passage: Passage;
  /** What of it is marked; nothing where both are equal. */
  readonly from: number;
  readonly to: number;
}

const Paragraph = memo(function Paragraph({ passage: { start, text }, from, to }: ParagraphProps) {
  if (from >= to) return <p data-start={start}>{text}</p>;
  return (
    <p data-start={start}>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </p>
  );
});
