/** What is doubtful from one year to another, and what people decide about it: as `reviews`, `decide` and `undo` do. */
import 'reflect-metadata';
import type { GivenVerdict } from '../../domain/decision';
import { GovorgError } from '../../domain/errors';
import { kindOfId } from '../../domain/identifier';
import { agencyByName } from '../../graphql/agency/agency-search';
import { GraphReader } from '../../graphql/core/reader';
import { decide, undo, type Decided, type Said } from '../../graphql/decision/deciding';
import { reviewsOf, type FoundReview } from '../../graphql/decision/reviews';
import type { Evidence } from '../../graphql/evidence/evidence.type';
import { Decisions } from '../../ingest/decisions';
import type { GraphStore } from '../../store/graph-store';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { personNamed, reasonIn, type Saying } from '../saying';

export interface Noting extends Saying {
  readonly note?: string;
}

const VERDICTS: Readonly<Record<string, GivenVerdict>> = { same: 'SAME', different: 'DIFFERENT' };
const MOST = 1_000;

export async function review(
  { first, agency }: { readonly first: string; readonly agency?: string },
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  if (!/^\d{1,4}$/.test(first) || Number(first) < 1 || Number(first) > MOST) throw wrong(`--first ${first}: a number of pairs from 1 to ${MOST} is needed`); // prettier-ignore
  return withLibrary(env, io, async ({ store }) => {
    const requires = agency === undefined ? [] : [{ own: { id: { equals: await idOfAgency(store, agency) } } }];
    const { reviews, bodiesLeftOut } = await reviewsOf(store, requires, new AbortController().signal);
    for (const one of reviews.slice(0, Number(first))) for (const line of linesOf(one)) io.out(line);
    const left = Math.max(0, reviews.length - Number(first));
    io.out(`${reviews.length} pairs in doubt${left > 0 ? `, ${left} of them not shown` : ''}`);
    if (bodiesLeftOut > 0) io.err(`govorg: ${bodiesLeftOut} bodies were not gone through: ask for one with --agency`);
    return EXIT.done;
  });
}

/** @param given an id, or a name in full */
async function idOfAgency(store: GraphStore, given: string): Promise<string> {
  const [byId] = kindOfId(given) === 'Agency' ? await store.nodes([given]) : [];
  const found = byId ?? (await agencyByName(new GraphReader(store), given));
  if (!found) throw wrong(`--agency ${given}: no agency has this id or name; \`govorg stats\` tells what the graph holds`); // prettier-ignore
  return found.id;
}

export async function decideOn(
  [earlier, later, verdict]: readonly [earlier: string, later: string, verdict: string],
  saying: Noting,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  const given = VERDICTS[verdict.toLowerCase()];
  if (!given) throw wrong(`${verdict}: same or different is needed`);
  const said = saidBy(saying);
  return taken('decide', (store) => decide(store, { earlier, later, verdict: given, ...said }), env, io);
}

export async function undoDecision(id: string, saying: Noting, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const said = saidBy(saying);
  return taken('undo', (store) => undo(store, { id, ...said }), env, io);
}

function taken(
  change: 'decide' | 'undo',
  prepare: (store: GraphStore) => Promise<Decided>,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  return withLibrary(env, io, async (library) => {
    const { signal } = new AbortController();
    const { decision, replaced, toKeep } = await new Decisions(library).take(change, prepare, null, signal);
    const { verdict, agencyName, earlierName, laterName } = decision.properties;
    io.out(`${decision.id}  ${verdict}  ${agencyName ?? ''}: ${shortened(earlierName)} → ${shortened(laterName)}`);
    if (toKeep === null) io.err('govorg: it was decided so before: nothing changes');
    if (replaced) io.err(`govorg: it takes the place of ${replaced.id}, ${replaced.properties.verdict}, by ${replaced.properties.by} at ${replaced.properties.at}`); // prettier-ignore
    return EXIT.done;
  });
}

export const saidBy = ({ by, note = '' }: Noting): Said => ({ by: personNamed(by), note: reasonIn('--note', note) });

const LONGEST_SHOWN = 60;
const shortened = (name: string | null): string => {
  const characters = [...(name ?? '')];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : characters.join('');
};

function linesOf({
  agency,
  change,
  earlier,
  later,
  earlierEvidence,
  laterEvidence,
  stake,
  value,
}: FoundReview): readonly string[] {
  // prettier-ignore
  const { fen, posts, duties } = stake;
  const hanging = [
    ...(fen === null ? [] : [`${fen} fen`]),
    ...(posts === null ? [] : [`${posts} posts`]),
    ...(duties === null ? [] : [`${duties} duties`]),
  ].join(', ');
  const held = change.outcome === 'DOUBTFUL' ? 'does not hold' : 'holds';
  return [
    `${agency.properties.name}: ${shortened(change.earlierName)} → ${shortened(change.laterName)}`,
    `    ${change.matchedBy} ${change.score}, ${held}; ${hanging || 'nothing'} on it, worth ${value}`,
    ...earlierEvidence.slice(0, 1).map((place) => lineOf(place)),
    ...laterEvidence.slice(0, 1).map((place) => lineOf(place)),
    `    govorg decide ${argument(earlier.id)} ${argument(later.id)} same|different`,
  ];
}

/** An id as a shell takes it: whoever publishes a document names what stands in it. */
const argument = (id: string): string => (/^[\p{L}\p{N}:~._-]+$/u.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`);

function lineOf({ node, start, end, quote }: Evidence): string {
  const year = node.kind === 'Document' ? node.properties.fiscalYear : null;
  return `    ${year ?? 'no year'} ${start}–${end}: ${shortened(quote.replace(/\s+/g, ' '))}`;
}

const wrong = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);
