/** What random operations have asked for: a generator that never writes a thing proves nothing about it. */
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { typesOfQuestions } from './reachable';
import { PROTOTYPE_ALIASES } from './selections';

const LEVELS: readonly string[] = ['edges', 'node', 'nodes', 'pageInfo'];
/** What tells connections and edges from other types. */
const PAGES: readonly string[] = ['pageInfo', 'cursor'];
const ALONE: readonly string[] = ['totalCount', 'pageInfo', 'cursor', 'edges', 'node', 'nodes', '__typename'];

export class Coverage {
  private readonly seen = new Map<string, number>();

  constructor(private readonly schema: GraphQLSchema) {}

  note(document: DocumentNode): void {
    const info = new TypeInfo(this.schema);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    this.count(operations.length > 1 ? 'shape: several operations' : 'shape: one operation');
    visit(
      document,
      visitWithTypeInfo(info, {
        SelectionSet: (node) => { this.selectionSet(node); }, // prettier-ignore
        Field: (node) => { this.field(node, String(info.getParentType()?.name)); }, // prettier-ignore
        Argument: (node) => {
          const owner = info.getDirective() ? `@${info.getDirective()?.name}` : coordinate(info);
          this.count(`${owner}(${node.name.value})`);
          const given = node.value.kind === Kind.VARIABLE ? 'a variable' : node.value.kind === Kind.NULL ? 'null' : 'a literal'; // prettier-ignore
          this.count(`argument: ${given}`);
        },
        ObjectField: (node) => {
          const type = getNamedType(info.getParentInputType());
          if (isInputObjectType(type)) this.count(`${type.name}.${node.name.value}`);
          if (node.value.kind === Kind.VARIABLE) this.count('argument: a variable inside an input object');
        },
        ListValue: ({ values }) => {
          if (values.some(({ kind }) => kind === Kind.VARIABLE)) this.count('argument: a variable inside a list');
        },
        EnumValue: (node) => { this.count(`${String(info.getInputType()).replace(/[![\]]/g, '')}.${node.value}`); }, // prettier-ignore
        VariableDefinition: ({ type, defaultValue }) => {
          const given = defaultValue ? 'with a default' : 'without a default';
          this.count(`variable: ${type.kind === Kind.NON_NULL_TYPE ? 'required' : 'nullable'} ${given}`);
        },
        Directive: (node, _key, _parent, _path, ancestors) => {
          const holder = ancestors.at(-1);
          const place = holder && 'kind' in holder ? holder.kind : 'nothing';
          const isTop = info.getParentType() === this.schema.getQueryType();
          const value = node.arguments?.[0]?.value.kind === Kind.VARIABLE ? 'variable' : 'literal';
          this.count(`@${node.name.value} on ${place}${isTop ? ' at the top' : ''}, ${value}`);
        },
        InlineFragment: ({ typeCondition }) => {
          this.count(typeCondition ? this.condition(typeCondition.name.value) : 'inline fragment: no type');
        },
        FragmentDefinition: ({ typeCondition }) => {
          this.count(`named ${this.condition(typeCondition.name.value)}`);
        },
      }),
    );
  }

  /** Fields, arguments and fields of input objects of the schema that no document held. */
  missing(): readonly string[] {
    return this.coordinates().filter((one) => !this.seen.has(one));
  }

  /** The shapes that must occur, and did not. */
  missingShapes(): readonly string[] {
    const shapes = [
      'shape: several operations',
      'shape: one field twice in one selection',
      'shape: two aliases of one level',
      'shape: every selection under a directive',
      ...ALONE.filter((name) => name === '__typename' || this.isOfPages(name)).map((name) => `alone: ${name}`),
      ...LEVELS.filter((name) => this.isOfPages(name)).map((name) => `alias: of the level ${name}`),
      ...PROTOTYPE_ALIASES.map((name) => `alias: ${name}`),
      'alias: named like another field',
      'argument: a variable',
      'argument: a literal',
      'argument: null',
      'argument: a variable inside an input object',
      'argument: a variable inside a list',
      'variable: required with a default',
      'variable: required without a default',
      'variable: nullable with a default',
      'variable: nullable without a default',
      'inline fragment: no type',
      'inline fragment: an object',
      'inline fragment: an interface',
      'named inline fragment: an object',
      'named inline fragment: an interface',
      ...['skip', 'include'].flatMap((name) =>
        ['Field', 'InlineFragment', 'FragmentSpread'].flatMap((place) =>
          ['', ' at the top'].flatMap((depth) =>
            ['literal', 'variable'].map((value) => `@${name} on ${place}${depth}, ${value}`),
          ),
        ),
      ),
    ];
    return shapes.filter((shape) => !this.seen.has(shape));
  }

  report(): string {
    const all = this.coordinates();
    const [fields, args] = [all.filter((one) => !one.includes('(')), all.filter((one) => one.includes('('))];
    const met = (names: readonly string[]): string => `${names.filter((one) => this.seen.has(one)).length} of ${names.length}`; // prettier-ignore
    const shapes = [...this.seen].filter(([name]) => /^(?:shape|alone|alias|argument|variable|inline|named|@\w+ )/.test(name)); // prettier-ignore
    return [
      `fields ${met(fields)}, arguments ${met(args)}`,
      ...shapes.sort().map(([name, count]) => `  ${name}: ${count}`),
    ].join('\n');
  }

  private coordinates(): readonly string[] {
    return [...typesOfQuestions(this.schema)].flatMap((type) => {
      if (isIntrospectionType(type)) return [];
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) => [
        `${type.name}.${name}`,
        ...args.map((argument) => `${type.name}.${name}(${argument.name})`),
      ]);
    });
  }

  /** Whether a connection or its edges have it: a field of that name elsewhere is another thing. */
  private isOfPages(name: string): boolean {
    return Object.values(this.schema.getTypeMap()).some(
      (type) => isObjectType(type) && PAGES.some((field) => field in type.getFields()) && name in type.getFields(),
    );
  }

  private field({ name, alias, selectionSet }: FieldNode, parent: string): void {
    this.count(`${parent}.${name.value}`);
    const only = selectionSet?.selections.length === 1 ? selectionSet.selections[0] : undefined;
    if (only?.kind === Kind.FIELD && ALONE.includes(only.name.value)) this.count(`alone: ${only.name.value}`);
    if (!alias) return;
    if (LEVELS.includes(name.value)) this.count(`alias: of the level ${name.value}`);
    const type = this.schema.getType(parent);
    const isSibling = (isObjectType(type) || isInterfaceType(type)) && alias.value in type.getFields();
    if (isSibling && alias.value !== name.value) this.count('alias: named like another field');
    else this.count(PROTOTYPE_ALIASES.some((one) => one === alias.value) ? `alias: ${alias.value}` : 'alias: another');
  }

  private selectionSet({ selections }: SelectionSetNode): void {
    const fields = selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
    const keys = fields.map(({ name, alias }) => `${(alias ?? name).value}: ${name.value}`);
    if (new Set(keys).size < keys.length) this.count('shape: one field twice in one selection');
    const levels = [...new Set(keys)].map((key) => key.split(': ')[1] ?? '').filter((name) => LEVELS.includes(name));
    if (new Set(levels).size < levels.length) this.count('shape: two aliases of one level');
    if (selections.every(({ directives = [] }) => directives.length > 0)) this.count('shape: every selection under a directive'); // prettier-ignore
  }

  private condition(name: string): string {
    return `inline fragment: ${isObjectType(this.schema.getType(name)) ? 'an object' : 'an interface'}`;
  }

  private count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }
}

const coordinate = (info: TypeInfo): string => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
