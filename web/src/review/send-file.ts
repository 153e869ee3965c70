/** A file on its way into the graph. */
import { failureOf, keyHeaders, send } from '../shared/api/ask';

/** What the service tells of what a file states. */
interface Counts {
  readonly dutyCount: number;
  readonly amountCount: number;
  readonly errorCount: number;
}

export type Outcome =
  | { readonly state: 'WAITING' }
  | { readonly state: 'READING' }
  | { readonly state: 'TAKEN'; readonly document: string; readonly counts: Counts | null }
  | { readonly state: 'REJECTED'; readonly reason: string }
  | { readonly state: 'FAILED'; readonly error: Error };

export interface Sent {
  readonly number: number;
  readonly file: File;
  readonly outcome: Outcome;
}

interface Reply {
  readonly document?: { readonly id: string } | null;
  readonly counts?: Counts | null;
  readonly rejection?: { readonly cause: string; readonly message: string } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Never fails: what went wrong is an outcome. */
export async function sendFile(file: File): Promise<Outcome> {
  try {
    const response = await send(`/documents?name=${encodeURIComponent(file.name)}`, {
      headers: { 'content-type': 'application/octet-stream', ...keyHeaders() },
      body: file,
    });
    const reply = (await response.json().catch(() => ({}))) as Reply;
    if (reply.rejection) return { state: 'REJECTED', reason: reply.rejection.message };
    if (reply.document) return { state: 'TAKEN', document: reply.document.id, counts: reply.counts ?? null };
    return { state: 'FAILED', error: failureOf(response, reply.errors ? { errors: reply.errors } : {}) };
  } catch (error) {
    return { state: 'FAILED', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
