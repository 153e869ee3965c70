/** What a query may mean: the evidence of names and of properties together, as one score and one decision. */
import { foldText } from '../text/fold';
import { namesOf } from '../store/names';
import { entityType, isReconciledKind, subkindName, subkindOf } from './entity-types';
import type { Details, Ended } from './details';
import { EVIDENCE, scoreOf, type Evidence, type EvidenceKind } from './evidence';
import type { PartName } from './name-parts';
import type { AskedProperty, Query } from './queries';

/** A candidate as the protocol has it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly features: readonly Feature[];
}

/** One kind of evidence: how much of it there is, or whether it is so. */
export interface Feature {
  readonly id: string;
  readonly value: number | boolean;
}

/** From this score on a candidate is a match, where no other one may be meant as well. */
export const MATCH_SCORE = 85;

/** What a property that fits makes up of what is missing to certainty. */
const OF_THE_REST = 0.5;
const CONTRADICTED = 0.6;
/** A year in which no document speaks of a body decides nothing but the order. */
const LENIENT = 0.97;
const AS_SUCCESSOR = 0.9;

/** What alone or with properties never makes a match. */
const NEVER: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['similar', 'initials', 'former_name']);
/** What is a match beside others that are only like it. */
const EXACT: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['id', 'code', 'name', 'alias']);

interface Judged {
  readonly details: Details;
  readonly evidence: Evidence;
  readonly score: number;
  readonly isContradicted: boolean;
  readonly properties: readonly Feature[];
}

/** @param evidence of each thing that may be meant, by id, the strongest */
export function candidatesFor(
  query: Query,
  evidence: ReadonlyMap<string, Evidence>,
  details: ReadonlyMap<string, Details>,
  part: PartName,
): readonly Candidate[] {
  const judged = [...evidence]
    .flatMap(([id, one]) => {
      const known = details.get(id);
      return known ? [judge(query, known, one, part)] : [];
    })
    .sort((a, b) => b.score - a.score || (a.details.node.id < b.details.node.id ? -1 : 1));
  const match = matchAmong(judged);
  return judged
    .filter((one) => !isBetterAsSuccessor(one, judged))
    .flatMap((one) => [candidateOf(one, one === match), ...successorsOf(one, judged, details)])
    .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at)
    .slice(0, query.limit);
}

function judge({ properties }: Query, details: Details, found: Evidence, part: PartName): Judged {
  const evidence = exactKind(details, found);
  let score = scoreOf(evidence);
  let isContradicted = false;
  const features: Feature[] = [];
  for (const { property, values } of properties) {
    const fits = fitsAny({ property, values }, details, part);
    if (fits === null) continue;
    features.push({ id: property.id, value: Number(fits) });
    if (fits) score += (100 - score) * OF_THE_REST;
    else if (property.isLenient) score *= LENIENT;
    else {
      score *= CONTRADICTED;
      isContradicted = true;
    }
  }
  return { details, evidence, score, isContradicted, properties: features };
}

/** Names near to each other do not tell which of the names of a thing is the usual one. */
function exactKind({ node }: Details, evidence: Evidence): Evidence {
  const isAlias = evidence.kind === 'name' && foldText(namesOf(node)[0] ?? '') !== evidence.name;
  return isAlias ? { ...evidence, kind: 'alias' } : evidence;
}

function fitsAny({ property, values }: AskedProperty, details: Details, part: PartName): boolean | null {
  const told = values.flatMap((value) => property.fits?.(details, value, part) ?? []);
  return told.length === 0 ? null : told.includes(true);
}

/** The one that is meant, where nothing speaks against it and nothing else may be meant as well. */
function matchAmong([first, second]: readonly Judged[]): Judged | null {
  if (!first || first.isContradicted || NEVER.has(first.evidence.kind) || first.score < MATCH_SCORE) return null;
  if (!second || second.score < MATCH_SCORE) return first;
  return EXACT.has(first.evidence.kind) && second.score < first.score ? first : null;
}

function candidateOf({ details, evidence, score, properties }: Judged, match: boolean): Candidate {
  return {
    ...described(details, EVIDENCE[evidence.kind].reason),
    score: rounded(score),
    match,
    features: [
      { id: evidence.kind, value: rounded(evidence.value) },
      ...properties,
      ...(details.ended ? [{ id: 'ended', value: true }] : []),
    ],
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Whether it succeeds a body that is meant sooner than it is itself: then it stands behind that one. */
const isBetterAsSuccessor = ({ details: { node }, score }: Judged, judged: readonly Judged[]): boolean =>
  judged.some(({ details: { ended }, score: before }) => score < before * AS_SUCCESSOR && ended?.successors.some(({ id }) => id === node.id)); // prettier-ignore

/** Who goes on for a body that ended, unless it is meant itself. */
function successorsOf(
  { details: { node, ended }, score }: Judged,
  judged: readonly Judged[],
  details: ReadonlyMap<string, Details>,
): readonly Candidate[] {
  const reason = `承接「${namesOf(node)[0] ?? node.id}」 succeeds it`;
  return (ended?.successors ?? []).flatMap(({ id }) => {
    const successor = details.get(id);
    const itself = judged.find((one) => one.details.node.id === id);
    if (!successor || (itself && !isBetterAsSuccessor(itself, judged))) return [];
    const features = [{ id: 'successor', value: true }, ...(itself?.properties ?? [])];
    return [{ ...described(successor, reason), score: rounded(score * AS_SUCCESSOR), match: false, features }];
  });
}

export type Described = Pick<Candidate, 'id' | 'name' | 'description' | 'type'>;

/** What a person needs to tell a thing from its namesakes. @param reason why it is offered, if there is one */
export function described({ node, divisions, parents, ended }: Details, reason: string | null): Described {
  const subkind = subkindOf(node);
  const parts = [
    subkind && subkindName(subkind),
    divisions.map(({ properties: { name } }) => name).toReversed().join('') || null, // prettier-ignore
    parents[0] ? `上级 ${parents[0].properties.name}` : null,
    ended && endingText(ended),
    reason,
  ];
  const type = isReconciledKind(node.kind) ? entityType(node.kind) : null;
  return {
    id: node.id,
    name: namesOf(node)[0] ?? node.id,
    description: parts.filter((one) => one !== null && one !== '').join('；'),
    type: type ? [{ id: type.id, name: type.name }] : [],
  };
}

const ENDINGS: Readonly<Record<string, string>> = {
  RENAMED: '已更名 renamed',
  MERGED: '已合并 merged',
  SPLIT: '已拆分 split',
  DISSOLVED: '已撤销 dissolved',
};

export function endingText({ changeKind, date, successors, successorNames }: Ended): string {
  const names = successors.length > 0 ? successors.map(({ properties: { name } }) => name) : successorNames;
  const when = date === null ? '' : `（${date}）`;
  return `${ENDINGS[changeKind] ?? changeKind}${when}${names.length > 0 ? `：${names.join('、')}` : ''}`;
}
