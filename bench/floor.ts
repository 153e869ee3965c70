/**
 * The least that an answer from the server can cost: one statement written by hand a question, behind fastify and
 * without GraphQL. It answers the same: the same things in the same order, sections as the latest document lists them.
 * Prints its address when ready.
 */
import fastify from 'fastify';
import neo4j from 'neo4j-driver';

/** Sections as a list of a document needs them: where they are stated, beside what is shown. */
const sectionsCypher = (more = ''): string =>
  'COLLECT { MATCH (a)-[:HAS_SECTION]->(s:Section) WITH s ORDER BY s.position, s.id RETURN {id: s.id, name: s.name, ' +
  `stated: COLLECT { MATCH (s)-[x:STATED_IN]->(d:Document) RETURN [d.id, d.fiscalYear, x.start] }${more}} }`;

/** What decides whether a statement holds: the documents that make it, and those that speak of the body. */
const documentsCypher = (of: string): string =>
  `COLLECT { MATCH (${of})-[:STATED_IN]->(x:Document) RETURN [x.id, x.fiscalYear] }`;

const STATEMENTS: Readonly<Record<string, string>> = {
  hotline:
    'MATCH (t:Topic {id: $id})<-[c:CONCERNS]-(d:Responsibility)<-[:RESPONSIBLE_FOR]-(s:Section)<-[:HAS_SECTION]-(a:Agency) ' +
    'WITH c, d, s, a ORDER BY c.directness IS NULL, c.directness DESC, d.id LIMIT 60 ' +
    'RETURN collect({id: d.id, text: d.text, section: {id: s.id, name: s.name}, agency: {id: a.id, name: a.name}, ' +
    `stated: ${documentsCypher('d')}, ofBody: ${documentsCypher('a')}, ` +
    'ended: EXISTS { (a)<-[:ORIGINAL]-(:ChangeEvent) }}) AS answer',
  agency: `MATCH (a:Agency {id: $id}) RETURN {id: a.id, name: a.name, sections: ${sectionsCypher(
    ', duties: COLLECT { MATCH (s)-[:RESPONSIBLE_FOR]->(d:Responsibility) WITH d ORDER BY d.position, d.id LIMIT 10 ' +
      'RETURN {id: d.id, text: d.text} }',
  )}} AS answer`,
  list:
    'MATCH (a:Agency) WHERE a.nameKey IS NOT NULL WITH a ORDER BY a.nameKey, a.name, a.id LIMIT 50 ' +
    `RETURN collect({id: a.id, name: a.name, sections: ${sectionsCypher()}}) AS answer`,
};

interface Section {
  readonly stated?: readonly (readonly [document: string, year: number | null, start: number])[];
}

interface Agency<S> {
  readonly sections: readonly S[];
}

type Stated = readonly (readonly [document: string, year: number | null])[];

/** A duty that names the topic. */
interface Naming {
  readonly stated: Stated;
  readonly ofBody: Stated;
  readonly ended: boolean;
}

type Row = Agency<Section> | Naming;
type Answer = Row | readonly Row[];

/** The rows of an answer: the sections of each agency as the latest document lists them, the duties that hold. */
const shown = (answer: Answer): unknown =>
  Array.isArray(answer) ? (answer as readonly Row[]).flatMap(shownRow) : shownRow(answer as Row);

const shownRow = (row: Row): readonly unknown[] =>
  'sections' in row ? [asListed(row)] : holds(row) ? [asNaming(row)] : [];

const asNaming = (row: Naming): unknown => ({ ...row, stated: undefined, ofBody: undefined, ended: undefined });

/** What a body's latest document does not say any more does not hold. */
function holds({ stated, ofBody, ended }: Naming): boolean {
  const latest = (documents: Stated): number => Math.max(-1, ...documents.map(([, year]) => year ?? -1));
  return !ended && latest(stated) >= latest(ofBody);
}

function asListed(row: Agency<Section>): unknown {
  const lists = new Map<
    string,
    { readonly year: number; readonly id: string; readonly places: Map<Section, number> }
  >();
  for (const section of row.sections) {
    for (const [id, year, start] of section.stated ?? []) {
      const list = lists.get(id) ?? { year: year ?? -1, id, places: new Map<Section, number>() };
      lists.set(id, list);
      list.places.set(section, Math.min(list.places.get(section) ?? Infinity, start));
    }
  }
  // A list of one is no list where there are others; then the latest, the longest, and the first by id.
  const [latest] = [...lists.values()].sort(
    (a, b) =>
      Number(b.places.size > 1) - Number(a.places.size > 1) ||
      b.year - a.year ||
      b.places.size - a.places.size ||
      (a.id < b.id ? -1 : 1),
  );
  const sections = latest ? [...latest.places].sort(([, a], [, b]) => a - b).map(([section]) => section) : row.sections;
  return { ...row, sections: sections.slice(0, 10).map((section) => ({ ...section, stated: undefined })) };
}

async function main(): Promise<void> {
  const { STORE_URI = '', STORE_USER = '', STORE_PASSWORD = '', STORE_DATABASE = '' } = process.env;
  const driver = neo4j.driver(STORE_URI, neo4j.auth.basic(STORE_USER, STORE_PASSWORD), {
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  const app = fastify();
  app.post<{ Body: { readonly question: string; readonly id: string } }>('/graphql', async ({ body }) => {
    const session = driver.session({ database: STORE_DATABASE, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(STATEMENTS[body.question] ?? '', { id: body.id });
      return { data: shown((records[0]?.get('answer') ?? []) as Answer) };
    } finally {
      await session.close();
    }
  });
  process.stdout.write(`ready: ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
}

void main();
