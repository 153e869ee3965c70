/**
 * Gathers single questions that resolvers of one level ask, and asks them together.
 *
 * Dispatch waits until the promise jobs under way are done: `nextTick` from inside a promise job runs once the job queue
 * is empty, so every resolver of a level has asked by then and a level costs one call.
 */
export class Batch<T> {
  private readonly known = new Map<string, Promise<T>>();
  private waiting: {
    readonly id: string;
    readonly resolve: (value: T) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];

  /** @param ask answers for each id, in order */
  constructor(private readonly ask: (ids: readonly string[]) => Promise<readonly T[]>) {}

  /** The answer for an id; the same id is asked once. */
  load(id: string): Promise<T> {
    const known = this.known.get(id);
    if (known) return known;
    const answer = new Promise<T>((resolve, reject) => {
      if (this.waiting.length === 0) void Promise.resolve().then(() => process.nextTick(() => void this.dispatch()));
      this.waiting.push({ id, resolve, reject });
    });
    this.known.set(id, answer);
    return answer;
  }

  private async dispatch(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.ask(asked.map(({ id }) => id));
      asked.forEach(({ id, resolve, reject }, index) => {
        if (index < answers.length) resolve(answers[index] as T);
        else reject(new Error(`no answer for ${id}`));
      });
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
