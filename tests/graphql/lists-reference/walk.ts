/** Reads a list as a question wants it and compares every page with the one that the reference makes. */
import type { Asker } from '../../harness/asking';
import type { Arguments } from './arguments';
import { askPage, compared, listIn, pageOf, type Difference } from './page';
import { asked, listOf, type Question, type Walk } from './questions';
import { SINGLE } from './single';
import { Around, type World } from './world';

const WHOLE = 100;

export async function differenceOf(asking: Asker, world: World, question: Question): Promise<Difference | null> {
  const { on, field, args, walk } = question;
  const single = on && SINGLE[`${on.type}.${field}`];
  if (!single) return new Walker(asking, world, question).walk(walk);
  const around = new Around(world);
  const holder = around.get(on.id);
  const expected = holder ? single.of(around, holder, args) : null;
  const request = asked(question, {}, single.selection);
  const { data, errors } = await asking.ask(request.query, request.variables);
  const answer = listIn(data);
  const answered = errors.length > 0 ? { errors } : answer && single.told(answer);
  return JSON.stringify(answered) === JSON.stringify(expected) ? null : { ...request, expected, answered };
}

class Walker {
  readonly #listed;
  readonly #length;
  /** By place. */
  readonly #cursors = new Map<number, string>();

  constructor(
    private readonly asking: Asker,
    world: World,
    private readonly question: Question,
  ) {
    this.#listed = listOf(world, question);
    this.#length = this.#listed?.rows.length ?? 0;
  }

  walk(walk: Walk): Promise<Difference | null> {
    if (walk.kind === 'between') return this.#between(walk);
    return walk.kind === 'forward' ? this.#forward(walk.size) : this.#backward(walk.size);
  }

  async #forward(size: number): Promise<Difference | null> {
    for (let from = 0; ; from += size) {
      const difference = await this.#page({ first: size, ...this.#cursor('after', from - 1) }, from, Math.min(this.#length, from + size)); // prettier-ignore
      if (difference || from + size >= this.#length) return difference;
    }
  }

  async #backward(size: number): Promise<Difference | null> {
    for (let to = this.#length; ; to -= size) {
      const difference = await this.#page({ last: size, ...this.#cursor('before', to) }, Math.max(0, to - size), to);
      if (difference || to - size <= 0) return difference;
    }
  }

  /** Of what stands between two things that are there, from one end or the other. */
  async #between({ after, before, first, last }: Extract<Walk, { readonly kind: 'between' }>): Promise<Difference | null> {
    const whole = await this.#page({ first: WHOLE }, 0, this.#length);
    if (whole) return whole;
    const isThere = (place: number | null): place is number => place !== null && place < this.#length;
    const start = isThere(after) ? after + 1 : 0;
    const end = Math.max(start, isThere(before) ? before : this.#length);
    const cursors = { ...(isThere(after) ? this.#cursor('after', after) : {}), ...(isThere(before) ? this.#cursor('before', before) : {}) };
    if (first !== null) return this.#page({ first, ...cursors }, start, Math.min(end, start + first));
    return this.#page({ last, ...cursors }, Math.max(start, end - (last ?? WHOLE)), end);
  } // prettier-ignore

  #cursor(name: 'after' | 'before', place: number): Arguments {
    const cursor = this.#cursors.get(place);
    return cursor === undefined ? {} : { [name]: cursor };
  }

  async #page(args: Arguments, from: number, to: number): Promise<Difference | null> {
    const answer = await askPage(this.asking, this.question, args);
    answer.cursors.forEach((cursor, i) => this.#cursors.set(from + i, cursor));
    const page = this.#listed && pageOf(this.#listed, from, to);
    const liesNowhere = from >= to && 'after' in args && 'before' in args;
    return compared(answer, page && liesNowhere ? { ...page, hasNextPage: null, hasPreviousPage: null } : page);
  }
}
