/** The body that an agent means by an id or a name. */
import type { Ask } from '../asking';
import { NotFound } from '../tool';

const FIND = `query FindBody($id: ID, $name: String) { agency(id: $id, name: $name) { id } }`;
const LIKE = `query BodiesLike($prefix: String!) { suggest(prefix: $prefix, kinds: [Agency], first: 5) { canonicalName } }`;

/** The longest text that suggestions are made for. */
const LONGEST_TYPED = 100;

interface Found {
  readonly agency: { readonly id: string } | null;
}

interface Like {
  readonly suggest: readonly { readonly canonicalName: string }[];
}

/** @throws NotFound with the names of bodies that may be meant */
export async function bodyId(ask: Ask, body: string): Promise<string> {
  const { agency } = (await ask(FIND, body.startsWith('agency:') ? { id: body } : { name: body })) as unknown as Found;
  if (agency) return agency.id;
  const { suggest } = (await ask(LIKE, { prefix: body.slice(0, LONGEST_TYPED) })) as unknown as Like;
  const names = suggest.map(({ canonicalName }) => canonicalName);
  throw new NotFound(`No body of the graph is called ${body}${names.length > 0 ? `; these are named like it: ${names.join('、')}` : ': find one with search'}.`); // prettier-ignore
}
