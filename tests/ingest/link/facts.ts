import type {
  AmountFact,
  DutyFact,
  Extraction,
  FindingFact,
  OrganisationFact,
  Quote,
  SectionFact,
  StaffingFact,
} from '../../../src/domain/fact';
import { NO_FACTS } from '../../harness/no-facts';
import { sha256 } from '../../../src/domain/identifier';
import type {
  GraphNode,
  GraphRelation,
  Kind,
  NodeOf,
  PropertyValue,
  Relation,
  RelationOf,
} from '../../../src/domain/model';
import { link } from '../../../src/ingest/link/link';
import { loadReference } from '../../../src/ingest/link/seed-lists';
import type { SourceText } from '../../../src/ingest/source';
import type { ChangeSet } from '../../../src/store/graph-store';
import { join } from 'node:path';

export const reference = loadReference(join(__dirname, '..', '..', '..', 'seed'));

/** A document whose facts are written down beside its text; every quote is looked up in it. */
export class Written {
  constructor(
    readonly text: string,
    readonly facts: Partial<Extraction> = {},
  ) {}

  /** The n-th occurrence (from 0) of these words. */
  quote(words: string, nth = 0): Quote {
    let start = this.text.indexOf(words);
    for (let skipped = 0; skipped < nth; skipped += 1) start = this.text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${words} does not stand in the text`);
    return { start, end: start + words.length, text: words };
  }

  organisation(name: string, rest: Partial<OrganisationFact> = {}): OrganisationFact {
    const quote = this.quote(name);
    return { name, aliases: [], parent: null, relations: [], kind: null, creditCode: null, quote, ...rest };
  }

  section(organisation: string | null, name: string, rest: Partial<SectionFact> = {}): SectionFact {
    return { organisation, name, aliases: [], kind: 'INTERNAL', quote: this.quote(name), ...rest };
  }

  duty(organisation: string | null, text: string, rest: Partial<DutyFact> = {}): DutyFact {
    return { holder: { organisation, section: null }, label: null, text, quote: this.quote(text), ...rest };
  }

  staff(organisation: string | null, section: string | null, words: string, rest: Partial<StaffingFact>): StaffingFact {
    const quote = this.quote(words);
    const holder = { organisation, section };
    return { holder, post: null, staffingType: null, measure: 'AUTHORISED', count: 0, quote, ...rest };
  }

  amount(organisation: string | null, label: string, value: string | null, rest: Partial<AmountFact> = {}): AmountFact {
    return {
      organisation,
      label,
      path: [label],
      value,
      placeholder: false,
      unit: '万元',
      fiscalYear: 2022,
      stage: 'BUDGET',
      asOf: null,
      change: null,
      ratios: [],
      parent: null,
      partsComplete: false,
      quote: rest.quote ?? this.quote(label),
      ...rest,
    };
  }

  finding(rule: string, quotes: readonly Quote[]): FindingFact {
    return { rule, severity: 'ERROR', message: rule, quotes, stated: null, computed: null, difference: null };
  }

  get source(): SourceText {
    const { text } = this;
    return {
      source: 'a.txt',
      sha256: sha256(Buffer.from(text)),
      mediaType: 'text/plain',
      encoding: 'utf-8',
      text,
      laidOut: null,
      places: null,
    };
  }

  link(facts: Partial<Extraction>): Linked {
    const document = { title: null, kind: 'BUDGET', fiscalYear: 2022, publisher: null } as const;
    return new Linked(link(this.source, { ...NO_FACTS, document, ...facts }, reference));
  }
}

/** A change set to ask questions of. */
export class Linked {
  private readonly byId: ReadonlyMap<string, GraphNode>;

  constructor(readonly changes: ChangeSet) {
    this.byId = new Map(changes.nodes.map((node) => [node.id, node]));
  }

  nodes<K extends Kind>(kind: K): readonly NodeOf<K>[] {
    return this.changes.nodes.filter((node): node is GraphNode & NodeOf<K> => node.kind === kind);
  }

  relations<R extends Relation>(type: R): readonly RelationOf<R>[] {
    return this.changes.relations.filter((one): one is GraphRelation & RelationOf<R> => one.type === type);
  }

  /** What people call a node: its name, label, title or text. */
  called(id: string): string {
    const properties: Readonly<Record<string, PropertyValue>> = this.byId.get(id)?.properties ?? {};
    const names = [properties['name'], properties['label'], properties['title'], properties['text'], id];
    return names.find((name) => typeof name === 'string') ?? id;
  }

  /** Relations as `from → to`, by what people call their ends. */
  pairs(type: Relation): readonly string[] {
    return this.relations(type).map(({ from, to }) => `${this.called(from)} → ${this.called(to)}`);
  }
}
