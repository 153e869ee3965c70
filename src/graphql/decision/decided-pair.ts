/** Two things as a decision keeps them, from the ids by which somebody names them. */
import { DECIDED_KINDS, type DecidedKind, type DecidedThing } from '../../domain/decision';
import { kindOfId } from '../../domain/identifier';
import type { GraphNode, NodeOf } from '../../domain/model';
import { keyOfLine } from '../../planning/continuity/budget-lines';
import { keyOfDuty } from '../../planning/continuity/duties';
import { keyOfSection } from '../../planning/continuity/sections';
import type { BranchedNode, ExpandQuery, Expansion, GraphStore } from '../../store/graph-store';
import { parsePath } from '../budget/stated-figure';
import { isKind } from '../core/entity';
import { badInput } from '../core/user-input';

export interface DecidedSide extends DecidedThing {
  readonly name: string;
  readonly agencies: readonly NodeOf<'Agency'>[];
  /** Of the documents that state it and say of which year they are. */
  readonly years: readonly number[];
}

export interface NamedPair {
  readonly kind: DecidedKind;
  readonly agency: NodeOf<'Agency'>;
  readonly earlier: DecidedSide;
  readonly later: DecidedSide;
}

const PLACES: ExpandQuery = {
  relation: 'STATED_IN',
  direction: 'out',
  order: [{ by: 'id' }, { by: 'relation.start' }],
};
const OF_SECTION: ExpandQuery = { relation: 'HAS_SECTION', direction: 'in' };
const HELD_BY: Readonly<Record<DecidedKind, ExpandQuery>> = {
  Section: OF_SECTION,
  Responsibility: { relation: 'RESPONSIBLE_FOR', direction: 'in', branches: [OF_SECTION] },
  BudgetLine: { relation: 'HAS_LINE', direction: 'in' },
};

/** @throws GovorgError BAD_USER_INPUT where nothing can be decided about the two, and why */
export async function namedPair(
  store: Pick<GraphStore, 'nodes'>,
  earlierId: string,
  laterId: string,
): Promise<NamedPair> {
  const kind = decidedKind('earlier', earlierId);
  const other = decidedKind('later', laterId);
  if (kind !== other) throw badInput(`\`earlier\` is a ${kind} and \`later\` a ${other}: they have to be of one kind.`);
  if (earlierId === laterId)
    throw badInput('`earlier` and `later` are one thing in the graph: there is nothing to decide.');
  const found = await store.nodes([earlierId, laterId], { branches: [PLACES, HELD_BY[kind]] });
  const [earlier, later] = [sideOf('earlier', found[0]), sideOf('later', found[1])];
  const agency = earlier.agencies.find(({ id }) => later.agencies.some((one) => one.id === id));
  if (!agency) throw badInput(`${bodyOf('earlier', earlier)}, ${bodyOf('later', later)}: they have to be of one body.`);
  if (earlier.group !== later.group) throw badInput(`\`earlier\` is of the stage ${earlier.group} and \`later\` of ${later.group}: plans go on as plans, and outcomes as outcomes.`); // prettier-ignore
  assertYears(earlier, later);
  return { kind, agency, earlier, later };
}

function decidedKind(argument: string, id: string): DecidedKind {
  const kind = DECIDED_KINDS.find((one) => one === kindOfId(id));
  if (kind) return kind;
  const what = kindOfId(id) ?? 'no id of the graph';
  throw badInput(`\`${argument}\` is ${what}: a decision is about two of ${DECIDED_KINDS.join(', ')}.`);
}

const bodyOf = (argument: string, { agencies }: DecidedSide): string =>
  `\`${argument}\` is of ${agencies.map(({ properties }) => properties.name).join(', ') || 'no body'}`;

function assertYears(earlier: DecidedSide, later: DecidedSide): void {
  const [first, last] = [Math.min(...earlier.years), Math.max(...later.years)];
  if (first < last) return;
  if (earlier.years.length === 0 || later.years.length === 0) {
    const argument = earlier.years.length === 0 ? 'earlier' : 'later';
    throw badInput(`No document that states \`${argument}\` says of which year it is.`);
  }
  if (Math.min(...later.years) < Math.max(...earlier.years)) throw badInput(`\`earlier\` is of ${yearsOf(earlier)} and \`later\` of ${yearsOf(later)}: pass them the other way round.`); // prettier-ignore
  throw badInput(`Both are of one year, ${yearsOf(later)}: they are two things that stand beside each other.`);
}

const yearsOf = ({ years }: DecidedSide): string => [...new Set(years)].sort((a, b) => a - b).join(', ');

function sideOf(argument: string, node: BranchedNode | null | undefined): DecidedSide {
  if (!node) throw badInput(`\`${argument}\` is not in the graph: no document states it any more, or its id changed.`);
  const [places, holders] = node.branches ?? [];
  const found = (places?.neighbours ?? []).flatMap(({ relation, node: { kind, id, properties } }) => {
    if (relation.type !== 'STATED_IN' || kind !== 'Document') return [];
    const { start, end, quote } = relation.properties;
    return [{ place: { document: id, start, end, quote }, year: properties.fiscalYear }];
  });
  return {
    ...calledOf(node, holders),
    agencies: agenciesOf(holders),
    places: found.slice(0, MOST_PLACES).map(({ place }) => place),
    years: found.flatMap(({ year }) => year ?? []),
  };
}

/** A section may stand in every document of its body. */
const MOST_PLACES = 20;

/** The same keys as those by which lists of documents are gone through. */
function calledOf(node: GraphNode, holders: Expansion | undefined): Pick<DecidedSide, 'name' | 'key' | 'group'> {
  if (isKind(node, 'Section')) return { name: node.properties.name, key: keyOfSection(node.properties), group: '' };
  if (isKind(node, 'Responsibility')) {
    const { text } = node.properties;
    const [holder] = holders?.neighbours ?? [];
    const section = holder && isKind(holder.node, 'Section') ? holder.node.properties.name : null;
    return { name: text, key: keyOfDuty({ text, section }), group: '' };
  }
  if (!isKind(node, 'BudgetLine')) throw new Error(`${node.kind} is nothing to decide about`);
  const { label, path, scope, stage } = node.properties;
  const above = path === null ? [] : parsePath(path).slice(0, -1);
  return { name: label, key: keyOfLine({ above, label, scope }), group: stage };
}

const agenciesOf = (holders: Expansion | undefined): readonly NodeOf<'Agency'>[] =>
  (holders?.neighbours ?? []).flatMap(({ node }) =>
    node.kind === 'Agency' ? [node] : (node.branches ?? []).flatMap(agenciesOf),
  );
