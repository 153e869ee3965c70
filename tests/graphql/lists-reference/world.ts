/** What a reference knows: things with what is known of each, and links between them, as plain objects. */

export type Type = 'Document' | 'Agency' | 'Section' | 'Responsibility' | 'StaffingQuota' | 'LeaderPost' | 'BudgetLine' | 'FiscalMeasure' | 'Topic' | 'Division' | 'FunctionClass' | 'EconomicClass' | 'Finding' | 'Passage' | 'Decision' | 'Naming' | 'ChangeEvent'; // prettier-ignore
export type LinkName = 'SUBORDINATE_TO' | 'BUDGET_UNIT_OF' | 'SPONSORED_BY' | 'HAS_SECTION' | 'RESPONSIBLE_FOR' | 'CONCERNS' | 'HAS_QUOTA' | 'HAS_POST' | 'HAS_LINE' | 'PART_OF' | 'IN_DIVISION' | 'CLASSIFIED_AS' | 'STATED_IN' | 'PASSAGE_OF' | 'ABOUT' | 'DECIDED_FOR' | 'REPLACES' | 'GIVEN_TO' | 'INVOLVES' | 'ORIGINAL' | 'RESULTING'; // prettier-ignore
export type Value = string | number | readonly string[] | null;

export interface Thing {
  readonly type: Type;
  readonly id: string;
  /** By the names of the schema; what is not there is unknown. */
  readonly known: Readonly<Record<string, Value>>;
}

export interface Link {
  readonly name: LinkName;
  readonly from: string;
  readonly to: string;
  /** Of a quote, where it begins; of a topic, how directly it is named, in per cent, or null. */
  readonly at?: number | null;
}

export interface World {
  readonly things: readonly Thing[];
  readonly links: readonly Link[];
}

/** A world with its links at hand. */
export class Around {
  readonly #byId: ReadonlyMap<string, Thing>;

  constructor(readonly world: World) {
    this.#byId = new Map(world.things.map((thing) => [thing.id, thing]));
  }

  get(id: string): Thing | undefined {
    return this.#byId.get(id);
  }

  all(type: Type): readonly Thing[] {
    return this.world.things.filter((thing) => thing.type === type);
  }

  links(name: LinkName, end: { readonly from?: string; readonly to?: string }): readonly Link[] {
    const { from, to } = end;
    return this.world.links.filter((link) => link.name === name && (from ?? link.from) === link.from && (to ?? link.to) === link.to); // prettier-ignore
  }

  /** Along links of this name, each thing once. */
  onward({ id }: Thing, name: LinkName, type: Type): readonly Thing[] {
    return this.#things(this.links(name, { from: id }).map(({ to }) => to), type); // prettier-ignore
  }

  /** Against links of this name, each thing once. */
  backward({ id }: Thing, name: LinkName, type: Type): readonly Thing[] {
    return this.#things(this.links(name, { to: id }).map(({ from }) => from), type); // prettier-ignore
  }

  #things(ids: readonly string[], type: Type): readonly Thing[] {
    return [...new Set(ids)].flatMap((id) => this.get(id) ?? []).filter((thing) => thing.type === type);
  }
}
