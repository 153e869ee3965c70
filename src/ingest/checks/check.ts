import type { Extraction, FindingFact } from '../../domain/fact';
import type { Outline } from '../outline.types';

/** What a check looks at: the facts as read, and the outline for what no fact holds. */
export interface Checked {
  readonly outline: Outline;
  readonly facts: Omit<Extraction, 'findings'>;
}

/** One way in which a document can contradict itself. A check reports; it never changes a fact. */
export interface Check {
  /** Stable name, in kebab case: the `rule` of its findings. */
  readonly rule: string;
  /** What it proves, in one sentence. */
  readonly doc: string;
  run(checked: Checked): readonly FindingFact[];
}
