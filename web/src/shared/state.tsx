/** What a view shows while it has no answer yet, none at all, or none that holds anything. */
import type { ReactNode } from 'react';
import { NotAllowed, Unreachable } from './api/ask';
import { texts, useTexts } from './language';

const TEXTS = texts(
  {
    loading: '正在读取…',
    unreachable: '暂时联系不上服务。请检查网络或稍后重试，页面上的内容不会丢失。',
    refused: '服务没有回答这个问题。',
    notAllowed: '这项更改需要有相应权限的密钥：请填写密钥，或换一把。没有更改任何内容。',
    retry: '重试',
    more: '显示更多',
    shown: (shown: string, total: string) => `已显示 ${shown} / ${total}`,
  },
  {
    loading: 'Loading…',
    unreachable: 'The service cannot be reached. Check the network or try again later; nothing on this page is lost.',
    refused: 'The service did not answer this question.',
    notAllowed: 'This change takes a key that opens it: give one, or another one. Nothing was changed.',
    retry: 'Try again',
    more: 'Show more',
    shown: (shown: string, total: string) => `${shown} of ${total} shown`,
  },
);

interface AnswerState<Result> {
  readonly data: Result | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** The answer, or why there is none yet. */
export function Answered<Result>({
  answer,
  children,
}: {
  readonly answer: AnswerState<Result>;
  readonly children: (result: Result) => ReactNode;
}) {
  if (answer.data !== undefined) return <>{children(answer.data)}</>;
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  return <Loading />;
}

export function Loading() {
  const t = useTexts(TEXTS);
  return (
    <p className="loading" role="status">
      {t.loading}
    </p>
  );
}

export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const t = useTexts(TEXTS);
  return (
    <div className="failure" role="alert">
      <p>{error instanceof Unreachable ? t.unreachable : error instanceof NotAllowed ? t.notAllowed : t.refused}</p>
      {!(error instanceof Unreachable) && <p className="detail">{error.message}</p>}
      <button type="button" onClick={retry}>
        {t.retry}
      </button>
    </div>
  );
}

/** Says that there is nothing, and what that means. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="nothing">{children}</p>;
}

interface MoreProps {
  readonly shown: number;
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly loadMore: () => void;
}

/** How much of a list is shown, and the way to the rest. */
export function More({ shown, total, hasMore, isLoading, loadMore }: MoreProps) {
  const t = useTexts(TEXTS);
  if (!hasMore) return null;
  return (
    <p className="more">
      <span>{t.shown(String(shown), total === null ? '…' : String(total))}</span>
      <button type="button" onClick={loadMore} disabled={isLoading}>
        {t.more}
      </button>
    </p>
  );
}
