/**
 * A hash of everything in a graph that does not depend on the order in which it is read: the same for the same facts
 * on every store. Facts are hashed one by one and added up, so that it takes no memory and none counts as two.
 */
import { kindSpec, relationSpec, type GraphNode, type GraphRelation, type PropertyValue } from '../domain/model';
import { sha256 } from '../domain/identifier';

const MODULUS = 2n ** 256n;
const DIGITS = 64;

export interface GraphDigest {
  readonly nodes: number;
  readonly relations: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** Takes facts in any order. */
export class GraphHash {
  #sum = 0n;
  #nodes = 0;
  #relations = 0;

  add(fact: GraphNode | GraphRelation): void {
    if ('id' in fact) this.#nodes += 1;
    else this.#relations += 1;
    this.#sum = (this.#sum + BigInt(`0x${sha256(Buffer.from(canonical(fact)))}`)) % MODULUS;
  }

  digest(): GraphDigest {
    return { nodes: this.#nodes, relations: this.#relations, hash: this.#sum.toString(16).padStart(DIGITS, '0') };
  }
}

export async function hashOf(facts: AsyncIterable<GraphNode | GraphRelation>): Promise<GraphDigest> {
  const hash = new GraphHash();
  for await (const fact of facts) hash.add(fact);
  return hash.digest();
}

/** What a fact says and nothing else: properties by name, left out what is null or empty and how it came into the graph. */
function canonical(fact: GraphNode | GraphRelation): string {
  const specs = 'id' in fact ? kindSpec(fact.kind).properties : relationSpec(fact.type).properties;
  const properties = Object.entries(fact.properties as Readonly<Record<string, PropertyValue>>)
    .filter(([name, value]) => value !== null && !isEmpty(value) && specs[name]?.merge !== 'first')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify('id' in fact ? [fact.id, properties] : [fact.type, fact.from, fact.to, properties]);
}

const isEmpty = (value: PropertyValue): boolean => Array.isArray(value) && value.length === 0;
