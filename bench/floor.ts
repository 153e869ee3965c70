/**
 * The least that an answer from the server can cost: one statement written by hand a question, behind fastify and
 * without GraphQL. Prints its address when ready.
 */
import fastify from 'fastify';
import neo4j from 'neo4j-driver';

const STATEMENTS: Readonly<Record<string, string>> = {
  hotline:
    'MATCH (t:Topic {id: $id})<-[:CONCERNS]-(d:Responsibility)<-[:RESPONSIBLE_FOR]-(s:Section)<-[:HAS_SECTION]-(a:Agency) ' +
    'RETURN collect({id: d.id, text: d.text, section: {id: s.id, name: s.name}, agency: {id: a.id, name: a.name}}) AS answer',
  agency:
    'MATCH (a:Agency {id: $id}) RETURN {id: a.id, name: a.name, sections: COLLECT { MATCH (a)-[:HAS_SECTION]->(s:Section) ' +
    'RETURN {id: s.id, name: s.name, duties: COLLECT { MATCH (s)-[:RESPONSIBLE_FOR]->(d:Responsibility) RETURN {id: d.id, text: d.text} }} }} AS answer',
  list:
    'MATCH (a:Agency) WITH a ORDER BY a.id LIMIT 50 RETURN collect({id: a.id, name: a.name, sections: ' +
    'COLLECT { MATCH (a)-[:HAS_SECTION]->(s:Section) RETURN {id: s.id, name: s.name} }}) AS answer',
};

async function main(): Promise<void> {
  const { STORE_URI = '', STORE_USER = '', STORE_PASSWORD = '', STORE_DATABASE = '' } = process.env;
  const driver = neo4j.driver(STORE_URI, neo4j.auth.basic(STORE_USER, STORE_PASSWORD), {
    disableLosslessIntegers: true,
  });
  const app = fastify();
  app.post<{ Body: { readonly question: string; readonly id: string } }>('/graphql', async ({ body }) => {
    const session = driver.session({ database: STORE_DATABASE, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(STATEMENTS[body.question] ?? '', { id: body.id });
      return { data: records[0]?.get('answer') as unknown };
    } finally {
      await session.close();
    }
  });
  process.stdout.write(`ready: ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
}

void main();
