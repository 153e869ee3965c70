/** The tree of a chart, of what has been read and opened. */
import type { AgencyKind, AgencyRelation } from '../shared/api/gql/graphql';
import type { BodyAnswers, Subordinate } from './units';

export type Line = AgencyRelation | 'SECTION';

export interface Unit {
  /** The way to it from the root: a body may stand in several places. */
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind | 'SECTION' | 'BRANCH' | null;
  /** How it stands to the one above; empty for the root. */
  readonly lines: readonly Line[];
  /** Number of bodies directly below it. */
  readonly below: number;
  /** Number of its sections, where they are drawn. */
  readonly sections: number;
  readonly isOpen: boolean;
  /** Null where it is not opened, or known. */
  readonly problem: 'LOADING' | 'FAILED' | null;
  readonly isCircle: boolean;
  /** Null where no text says that it ended. */
  readonly end: { readonly successor: string | null } | null;
  readonly children: readonly Unit[];
}

export interface Opened {
  /** So many levels are open unless they were closed. */
  readonly depth: number;
  /** Paths that were opened or closed by hand. */
  readonly toggled: ReadonlySet<string>;
}

export const isOpened = ({ depth, toggled }: Opened, path: string, level: number): boolean =>
  level < depth !== toggled.has(path);

/** @returns null as long as the root is not read */
export function treeOf(root: string, answers: BodyAnswers, opened: Opened): Unit | null {
  const body = answers.get(root)?.data;
  if (!body) return null;
  const unitBelow = (one: Link, above: readonly string[]): Unit => {
    const { agency, lines } = one;
    const path = [...above, agency.id].join(' ');
    const isCircle = above.includes(agency.id);
    const below = agency.subordinates.totalCount;
    const isOpen = below > 0 && !isCircle && isOpened(opened, path, above.length);
    const answer = isOpen ? answers.get(agency.id) : undefined;
    return {
      path,
      id: agency.id,
      name: agency.name,
      kind: agency.agencyKind,
      lines,
      below: isCircle ? 0 : below,
      sections: 0,
      isOpen,
      problem: !isOpen || answer?.data ? null : answer?.error ? 'FAILED' : 'LOADING',
      isCircle,
      end: endOf(agency),
      children: linksOf(answer?.data?.subordinates.nodes ?? []).map((next) => unitBelow(next, [...above, agency.id])),
    };
  };
  const isOpen = isOpened(opened, root, 0);
  const sections = body.sections.nodes.map((section): Unit => ({
    ...LEAF,
    path: `${root} ${section.id}`,
    id: section.id,
    name: section.name,
    kind: section.sectionKind === 'BRANCH' ? 'BRANCH' : 'SECTION',
    lines: ['SECTION'],
  }));
  const units = linksOf(body.subordinates.nodes).map((one) => unitBelow(one, [root]));
  return {
    ...LEAF,
    path: root,
    id: root,
    name: body.name,
    kind: body.agencyKind,
    lines: [],
    below: body.subordinates.totalCount,
    sections: sections.length,
    isOpen,
    children: isOpen ? [...sections, ...units] : [],
  };
}

const LEAF = { below: 0, sections: 0, isOpen: false, problem: null, isCircle: false, end: null, children: [] } as const;

/** The bodies whose answers a tree needs. */
export function opensOf(root: string, tree: Unit | null): readonly string[] {
  const ids = new Set([root]);
  const visit = (unit: Unit): void => {
    if (unit.isOpen) ids.add(unit.id);
    unit.children.forEach(visit);
  };
  if (tree) visit(tree);
  return [...ids];
}

interface Link {
  readonly agency: Subordinate['agency'];
  readonly lines: readonly AgencyRelation[];
}

/** A body stands once below another, whatever relations they have. */
function linksOf(subordinates: readonly Subordinate[]): readonly Link[] {
  const links = new Map<string, Link>();
  for (const { agency, relation } of subordinates) {
    const known = links.get(agency.id);
    links.set(agency.id, { agency, lines: [...(known?.lines ?? []), relation] });
  }
  return [...links.values()];
}

function endOf({ id, changeEvents }: Subordinate['agency']): Unit['end'] {
  const event = changeEvents.nodes.find(
    ({ before, after }) => before.some((one) => one.id === id) && !after.some((one) => one.id === id),
  );
  if (!event) return null;
  const [successor] = event.after;
  return { successor: successor && 'name' in successor ? successor.name : null };
}
