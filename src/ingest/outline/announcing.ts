/** What the lines of a text announce, one behind the other: what stands above a line and in front of it decides with its words. */
import type { Subject } from '../outline.types';
import { announcedBy, announcedByLeadIn, announcesTasks } from './subjects';
import { isTitle } from './titles';

/** Terms that 名词解释 defines. */
const DEFINED_TERMS: ReadonlySet<string> = new Set(['MONEY', 'STAFFING', 'BUDGET_UNITS', 'WORK']);
/** Under these a sentence that leads in announces nothing. */
const CLOSED: ReadonlySet<string> = new Set(['MONEY', 'DEFINITIONS', 'TABLES', 'WORK']);

export class Announcing {
  /** The first title that announced duties: the same words announce them again. */
  private dutiesTitle: string | null = null;

  /** @param above the subject of what the line stands under */
  by(words: string, above: Subject | null, { leadsIn = false, part = false } = {}): Subject | null {
    // Under 名词解释 the terms defined are words for money; only another part ends it.
    if (isTitle(words) && (part || above !== 'DEFINITIONS' || !DEFINED_TERMS.has(announcedBy(words) ?? ''))) {
      const announced = announcedBy(words);
      if (announced === 'DUTIES') {
        // Where the text tells of structure, tasks are those of its parts.
        const isOfYear = above !== 'STRUCTURE' && announcesTasks(words);
        if (this.dutiesTitle !== null && this.dutiesTitle !== words && isOfYear) return 'WORK';
        this.dutiesTitle ??= words;
      }
      if (announced !== null) return announced;
      // `第四章 科研机构`: the kinds of parts that a body has.
      if (part && words.endsWith('机构')) return 'STRUCTURE';
    }
    return leadsIn && !CLOSED.has(above ?? '') ? announcedByLeadIn(words) : null;
  }
}
