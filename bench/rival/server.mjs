/** The graph behind @neo4j/graphql, on the same Apollo and fastify as our service. Prints its address when ready. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';

const typeDefs = `
  type Topic @node {
    id: ID!
    name: String!
    duties: [Responsibility!]! @relationship(type: "CONCERNS", direction: IN)
  }
  type Responsibility @node {
    id: ID!
    text: String!
    sections: [Section!]! @relationship(type: "RESPONSIBLE_FOR", direction: IN)
  }
  type Section @node {
    id: ID!
    name: String!
    agencies: [Agency!]! @relationship(type: "HAS_SECTION", direction: IN)
    duties: [Responsibility!]! @relationship(type: "RESPONSIBLE_FOR", direction: OUT)
  }
  type Agency @node {
    id: ID!
    name: String!
    sections: [Section!]! @relationship(type: "HAS_SECTION", direction: OUT)
  }
`;

const { STORE_URI, STORE_USER, STORE_PASSWORD, STORE_DATABASE } = process.env;
const driver = neo4j.driver(STORE_URI, neo4j.auth.basic(STORE_USER, STORE_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const app = fastify();
const apollo = new ApolloServer({
  schema,
  plugins: [
    fastifyApolloDrainPlugin(app),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ],
});
await apollo.start();
await app.register(fastifyApollo(apollo), { context: async () => ({ sessionConfig: { database: STORE_DATABASE } }) });
process.stdout.write(`ready: ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
