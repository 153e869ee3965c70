/** A page of recorded changes, of however many that come by: no more of them are kept than the page holds. */
import { compareCodePoints } from '../code-points';
import type { Page, Position } from '../graph-store';
import { endOf, type ChangeFilter, type ChangesPage, type ChangesQuery, type RecordedChange } from './change-log';

export const positionOfChange = ({ at, id }: Pick<RecordedChange, 'at' | 'id'>): Position => [at, id];

export class PageOfChanges {
  #kept: RecordedChange[] = [];
  #total = 0;

  constructor(private readonly query: ChangesQuery) {}

  add(change: RecordedChange): void {
    const { filter, page } = this.query;
    if (!fits(change, filter)) return;
    this.#total += 1;
    if (!isWithin(change, page)) return;
    this.#kept.push(change);
    if (this.#kept.length > 2 * page.limit) this.#cut();
  }

  get(): ChangesPage {
    this.#cut();
    return { changes: this.#kept, total: this.query.count ? this.#total : null };
  }

  #cut(): void {
    const { limit, fromEnd = false } = this.query.page;
    this.#kept.sort(latestFirst);
    this.#kept = fromEnd ? this.#kept.slice(Math.max(0, this.#kept.length - limit)) : this.#kept.slice(0, limit);
  }
}

function fits(change: RecordedChange, { changes, keyId, keyName, about, ends, from, before }: ChangeFilter): boolean {
  return (
    (changes?.includes(change.change) ?? true) &&
    (keyId === undefined || change.keyId === keyId) &&
    (keyName === undefined || change.keyName === keyName) &&
    (about === undefined ||
      [change.documentId, change.decisionId, change.namingId, change.scenarioId].includes(about)) &&
    (ends?.includes(endOf(change.outcome)) ?? true) &&
    (from === undefined || change.at >= from) &&
    (before === undefined || change.at < before)
  );
}

const isWithin = (change: RecordedChange, { after, before }: Page): boolean =>
  (!after || comparePlaces(positionOfChange(change), after) > 0) &&
  (!before || comparePlaces(positionOfChange(change), before) < 0);

const latestFirst = (a: RecordedChange, b: RecordedChange): number =>
  comparePlaces(positionOfChange(a), positionOfChange(b));

function comparePlaces([at, id]: Position, [otherAt, otherId]: Position): number {
  return compareCodePoints(String(otherAt), String(at)) || compareCodePoints(String(otherId), String(id));
}
