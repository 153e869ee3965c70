/**
 * A template that nobody has filled in states nothing, whatever its blanks stand between: examples of classes, sentences to
 * choose from, what to write where there is none. One finding says so, in place of one for each blank.
 */
import type { Extraction, FindingFact } from '../domain/fact';
import type { Checked } from './checks/check';
import { placeholders } from './checks/placeholders';

/** A short text with a blank or two is a document with a slip. */
const LEAST_BLANKS = 5;
/** Letters and marks that stand for a name, or no name at all. */
const BLANK_NAME = /[XxＸｘ×✕╳＊*_＿□〇○]|某/;
const NAMES_SOMETHING = /[\u4e00-\u9fff]/;

/** @returns what an unfilled template says, which is what document it is for; null where a document states anything */
export function unfilledTemplate({ outline, facts }: Checked): Extraction | null {
  const { document, organisations, amounts } = facts;
  const isNamed = (name: string): boolean => NAMES_SOMETHING.test(name) && !BLANK_NAME.test(name);
  if (document.publisher !== null && isNamed(document.publisher)) return null;
  if (organisations.some(({ name }) => isNamed(name))) return null;
  if (amounts.some(({ value, placeholder }) => value !== '无' && !placeholder)) return null;
  const blanks = placeholders.run({ outline, facts }).filter(({ severity }) => severity === 'ERROR');
  if (blanks.length < LEAST_BLANKS) return null;
  const nothing = { organisations: [], sections: [], duties: [], staffing: [], amounts: [], declared: [], changes: [] };
  return { ...nothing, document: { ...document, publisher: null }, findings: [report(blanks)] };
}

function report(blanks: readonly FindingFact[]): FindingFact {
  const [first] = blanks;
  return {
    rule: 'template',
    severity: 'INFO',
    message: `This is a template: it names no body and states no figure, and ${blanks.length} blanks wait to be filled in.`,
    quotes: first?.quotes ?? [],
    stated: first?.stated ?? null,
    computed: null,
    difference: null,
  };
}
