/** How a statement finds a node by its id. */
import { ENTITY } from '../schema/neo4j';

/**
 * The index is named, because the planner goes by counts that may be of an hour ago: where it believes the graph to be
 * empty, it walks every node for each id asked for, and the statement stays in its cache.
 * @param variable that holds the node
 * @param id expression whose value is the id
 */
export const matchById = (variable: string, id: string): string =>
  `MATCH (${variable}:${ENTITY} {id: ${id}}) USING INDEX SEEK ${variable}:${ENTITY}(id)`;
