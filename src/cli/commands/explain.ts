/** Why a fact is in the graph: its words in their surroundings, what read them, and what is found about it. */
import { GovorgError } from '../../domain/errors';
import { keyOfId } from '../../domain/identifier';
import { kindSpec, type GraphNode, type NodeOf, type RelationOf } from '../../domain/model';
import { headingsAt } from '../../ingest/texts/headings';
import type { OpenLibrary } from '../../ingest/library';
import type { ExpandQuery } from '../../store/graph-store';
import { EXIT, type Io } from '../io';
import { withLibrary } from '../library';

/** UTF-16 units on each side of the words. */
const AROUND = 60;

export const explain = (id: string, env: NodeJS.ProcessEnv, io: Io): Promise<number> =>
  withLibrary(env, io, async (library) => {
    const [node] = await library.store.nodes([id]);
    if (!node)
      throw new GovorgError('BAD_USER_INPUT', `there is nothing of the id ${id}: pass one as the API gives it`);
    for (const line of propertyLines(node)) io.out(line);
    for (const place of await placesOf(library, id)) {
      io.out('');
      for (const line of await placeLines(library, node, place)) io.out(line);
    }
    for (const { node: finding } of await neighbours(library, id, ABOUT)) {
      if (finding.kind !== 'Finding') continue;
      const { severity, rule, message } = finding.properties;
      io.out('');
      io.out(`found    ${severity} ${rule}: ${message} (${finding.id})`);
    }
    return EXIT.done;
  });

const STATED: ExpandQuery = {
  relation: 'STATED_IN',
  direction: 'out',
  order: [{ by: 'id' }, { by: 'relation.start' }],
};
const ABOUT: ExpandQuery = { relation: 'ABOUT', direction: 'in', kinds: ['Finding'], order: [{ by: 'document' }, { by: 'position' }] }; // prettier-ignore

const neighbours = async ({ store }: OpenLibrary, id: string, query: ExpandQuery) =>
  (await store.expand([id], query)).flatMap((expansion) => expansion.neighbours);

/** What it is, property by property; unknown ones are left out. */
function propertyLines(node: GraphNode): readonly string[] {
  const { term, properties } = kindSpec(node.kind);
  const values = Object.entries<unknown>(node.properties).filter(
    ([name, value]) =>
      value !== null && (!Array.isArray(value) || value.length > 0) && properties[name]?.format !== 'json',
  );
  return [`${term} ${node.id}`, ...values.map(([name, value]) => `  ${name}: ${oneLine(String(value))}`)];
}

interface StatedPlace {
  readonly stated: RelationOf<'STATED_IN'>['properties'];
  readonly document: NodeOf<'Document'>;
}

const placesOf = async (library: OpenLibrary, id: string): Promise<readonly StatedPlace[]> =>
  (await neighbours(library, id, STATED)).flatMap(({ relation, node }) =>
    relation.type === 'STATED_IN' && node.kind === 'Document' ? [{ stated: relation.properties, document: node }] : [],
  );

async function placeLines(library: OpenLibrary, node: GraphNode, place: StatedPlace): Promise<readonly string[]> {
  const { stated, document } = place;
  const { source, readBy, readVersion, readAt } = document.properties;
  const reader =
    node.kind === 'Finding' ? `the check ${node.properties.rule}` : `${readBy ?? 'unknown'} ${readVersion ?? ''}`;
  return [
    `stated   ${[source ?? document.id, ...publishedPlace(stated)].join(', ')} (${document.id}, ${stated.start} to ${stated.end})`,
    ...(await surroundingLines(library, place)),
    `read by  ${[reader.trim(), readAt].filter((part) => part !== null).join(', ')}`,
  ];
}

function publishedPlace({ page, sheet, cell, paragraph }: StatedPlace['stated']): readonly string[] {
  return [
    ...(page === null ? [] : [`page ${page}`]),
    ...(sheet === null ? [] : [`sheet ${sheet}`]),
    ...(cell === null ? [] : [`cell ${cell}`]),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
  ];
}

/** The quote alone where the archive lacks the document, or other words stand there by now. */
async function surroundingLines({ texts }: OpenLibrary, { stated, document }: StatedPlace): Promise<readonly string[]> {
  const { start, end, quote } = stated;
  return texts.with(keyOfId(document.id), async (text) => {
    if ((await text?.words({ start, end })) !== quote || !text)
      return [`words    【${oneLine(quote)}】`, '         (what stands around them is not known: the text is read otherwise now, or is not here)']; // prettier-ignore
    const before = await text.words({ start: Math.max(0, start - AROUND), end: start });
    const after = await text.words({ start: end, end: end + AROUND });
    const headings = text.headings ? headingsAt(text.headings, start) : [];
    return [
      ...headings.map((heading, depth) => `${depth === 0 ? 'below    ' : '         '}${'  '.repeat(depth)}${heading}`),
      `words    ${oneLine(before)}【${oneLine(quote)}】${oneLine(after)}`,
    ];
  });
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
