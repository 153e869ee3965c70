/** One measured figure, as `npm run bench` prints it. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** µs, /s, MB, ms … */
  readonly unit: string;
  /** What it has to reach, for people: `< 30`, `>= 150`. */
  readonly target?: string;
  /** Whether the target was reached; absent where there is none. */
  readonly met?: boolean;
}
