/** What people call bodies and topics: as `nameTopic`, `addAlias`, `undoNaming` and `namings` do. */
import 'reflect-metadata';
import { inForce, type NamingNode } from '../../domain/naming';
import { addAlias, nameTopic, undoNaming, type Named } from '../../graphql/naming/giving-names';
import { Decisions, type Saying as Change } from '../../ingest/decisions';
import type { GraphStore } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';
import { saidBy, type Noting } from './decide';

export async function nameTopicAs(
  topic: string,
  name: string,
  saying: Noting,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  const said = saidBy(saying);
  return taken('nameTopic', (store) => nameTopic(store, { id: topic, name, ...said }), env, io);
}

export async function addAliasTo(
  node: string,
  name: string,
  saying: Noting,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  const said = saidBy(saying);
  return taken('addAlias', (store) => addAlias(store, { id: node, name, ...said }), env, io);
}

export async function takeBackName(id: string, saying: Noting, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const said = saidBy(saying);
  return taken('undoNaming', (store) => undoNaming(store, { id, ...said }), env, io);
}

function taken(
  change: Change,
  prepare: (store: GraphStore) => Promise<Named>,
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  return withLibrary(env, io, async (library) => {
    const { signal } = new AbortController();
    const { naming, replaced, toKeep } = await new Decisions(library).take(change, prepare, null, signal);
    io.out(lineOf(naming));
    if (toKeep === null) io.err('govorg: it was said so before: nothing changes');
    if (replaced) io.err(`govorg: it takes the place of ${replaced.id}, ${replaced.properties.givenName}, by ${replaced.properties.by} at ${replaced.properties.at}`); // prettier-ignore
    return EXIT.done;
  });
}

const PAGE = 1_000;

/** The first one first. */
export async function listNamings(
  { all = false }: { readonly all?: boolean },
  env: NodeJS.ProcessEnv,
  io: Io,
): Promise<number> {
  return withLibrary(env, io, async ({ store }) => {
    const namings: NamingNode[] = [];
    for await (const page of pagesOf(store, 'Naming', { order: [{ by: 'at' }] }, PAGE)) namings.push(...page);
    for (const one of all ? namings : inForce(namings)) io.out(`${lineOf(one)}  by ${one.properties.by} at ${one.properties.at}`); // prettier-ignore
    return EXIT.done;
  });
}

const lineOf = ({ id, properties: { namingKind, namedId, thingName, givenName } }: NamingNode): string =>
  `${id}  ${namingKind}  ${namedId}  ${thingName}: ${givenName}`;
