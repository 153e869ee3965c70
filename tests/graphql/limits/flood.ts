/** A process of its own that asks an engine for very much of each kind, and prints what each made it hold. */
import { asker } from '../../harness/asking';
import { exampleStore } from '../../harness/example-graph';
import { times } from './harness';

const ANSWER_CACHE_BYTES = 16 * 1024 * 1024;
const COMMENT = '注'.repeat(300_000);

interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const PROPERTIES = ['name', 'creditCode', 'id'] as const;

/** The n-th request of each flood: no two are the same. */
const FLOODS: Readonly<Record<string, (n: number) => Request>> = {
  comments: (n) => ({ query: `{ c${n}: __typename } # ${n}${COMMENT}` }),
  undeclared: (n) => ({
    query: `query Q${n % 10}($id: ID!) { node(id: $id) { id } }`,
    variables: { id: `agency:a${n}`, junk: Array.from({ length: 500_000 }, () => n % 10) },
  }),
  operations: (n) => ({
    query: `{ a${n}: agencies(first: 2) { totalCount edges { node { name sections { totalCount } } } } }`,
  }),
  aliases: (n) => ({
    query: `{ ${times(4, (m) => `a${n}x${m}: agency(id: "agency:a0") { ${times(24, (k) => `b${k}: name`)} }`)} }`,
  }),
  conditions: (n) => ({
    query:
      'query ($w: AgencyWhere, $l: BudgetLineWhere) { agencies(where: $w, first: 2) { totalCount nodes { name budgetLines(where: $l) { totalCount } } } }',
    variables: {
      w: {
        or: Array.from({ length: 70 }, (_, m) => ({ [PROPERTIES[(n >> (m % 12)) % 3] ?? 'id']: { eq: `${n} ${m}` } })),
      },
      l: {
        or: Array.from({ length: 70 }, (_, m) => ({
          [(n >> (m % 12)) % 2 ? 'label' : 'unit']: { startsWith: `${n} ${m}` },
        })),
      },
    },
  }),
  topics: (n) => ({
    query: 'query ($t: String!) { handlers(topic: $t) { message suggestions { name } } }',
    variables: { t: `热线${n}`.repeat(20) },
  }),
};

export interface Measured {
  readonly answered: number;
  /** Bytes. */
  readonly growth: number;
}

/** An engine of its own asked for all of one kind, one request after the other. */
async function flood(next: (n: number) => Request, requests: number): Promise<Measured> {
  const { store, close } = await exampleStore(3);
  const { ask } = await asker(store, ANSWER_CACHE_BYTES);
  const held = (): number => {
    global.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  await ask('{ __typename }');
  const before = held();
  let answered = 0;
  for (let n = 0; n < requests; n += 1) {
    const { query, variables } = next(n);
    const { status, errors } = await ask(query, variables);
    if (status === 200 && errors.length === 0) answered += 1;
  }
  const growth = held() - before;
  await close();
  return { answered, growth };
}

/** @param wished pairs of a flood and how many requests of it */
async function main(wished: readonly string[]): Promise<void> {
  const measured: Record<string, Measured> = {};
  for (const pair of wished) {
    const [name = '', requests] = pair.split('=');
    const next = FLOODS[name];
    if (!next) throw new Error(`there is no flood ${name}`);
    measured[name] = await flood(next, Number(requests));
  }
  process.stdout.write(JSON.stringify(measured));
}

void main(process.argv.slice(2));
