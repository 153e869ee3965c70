import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../shared/language';
import { Drawing } from './drawing';
import type { Layout, Placed, Sight } from './layout';
import { MESSAGES } from './messages';
import { download, pngOf, svgText } from './save';

/** Drawn beyond each edge of what is in sight, so that scrolling shows no gap. */
const BEYOND = 400;

interface CanvasProps {
  readonly name: string;
  readonly layout: Layout;
  readonly words: string;
  /** Scrolled to when it is found. */
  readonly first: Placed | undefined;
  readonly toggle: (path: string) => void;
}

/** The chart in a frame that scrolls. */
export function Canvas({ name, layout, words, first, toggle }: CanvasProps) {
  const t = useTexts(MESSAGES);
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const sight = useSight(frame);
  // Only another unit is scrolled to: the same one in another place stays where it is.
  useEffect(() => {
    if (first) frame.current?.scrollTo({ left: first.x - BEYOND / 4, top: first.y - BEYOND / 2 });
  }, [first?.unit.path]);
  const whole = (): string => {
    flushSync(() => { setIsWhole(true); });
    const svg = drawing.current ? svgText(drawing.current) : '';
    flushSync(() => { setIsWhole(false); });
    return svg;
  };
  const saveSvg = (): void => { download(new Blob([whole()], { type: 'image/svg+xml' }), `${name}.svg`); };
  const savePng = async (): Promise<void> => { download(await pngOf(whole(), layout.width, layout.height), `${name}.png`); };
  return (
    <>
      <div ref={frame} className="chart" tabIndex={0} role="region" aria-label={t.chart}>
        <Drawing ref={drawing} layout={layout} label={t.chart} sight={isWhole ? null : sight} words={words} toggle={toggle} />
      </div>
      <p className="row small chart-legend">
        {(['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY', 'SECTION'] as const).map((line) => (
          <span key={line} className="row">
            <svg width={36} height={8} aria-hidden="true">
              <path className={`edge ${line}`} d="M0 4H36" />
            </svg>
            {t[line]}
          </span>
        ))}
        <button type="button" onClick={saveSvg}>{t.saveSvg}</button>
        <button type="button" onClick={() => void savePng()}>{t.savePng}</button>
      </p>
    </>
  );
} // prettier-ignore

const NOTHING: Sight = { left: 0, top: 0, right: 0, bottom: 0 };

/** What of the frame's content is in sight, and somewhat beyond. */
function useSight(frame: RefObject<HTMLDivElement | null>): Sight {
  const [sight, setSight] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let next = 0;
    const look = (): void => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
      setSight({
        left: scrollLeft - BEYOND,
        top: scrollTop - BEYOND,
        right: scrollLeft + clientWidth + BEYOND,
        bottom: scrollTop + clientHeight + BEYOND,
      });
    };
    const later = (): void => {
      cancelAnimationFrame(next);
      next = requestAnimationFrame(look);
    };
    look();
    const resized = new ResizeObserver(later);
    resized.observe(element);
    element.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(next);
      resized.disconnect();
      element.removeEventListener('scroll', later);
    };
  }, [frame]);
  return sight;
}
