/** Classes of expenditure by function (支出功能分类) that a budget line states: by its code, or by its name and path. */
import { nameKey } from '../../text/fold';
import type { Reference, SeedFunctionClass } from './reference';

export interface Classification {
  readonly functionClass: SeedFunctionClass;
  /** `code` where the text prints the code, `path` where name and labels above agree, `sibling` where a neighbour tells the group. */
  readonly basis: 'code' | 'path' | 'sibling';
}

export interface ClassifiedLine {
  readonly label: string;
  readonly path: readonly string[];
}

export interface FunctionClassIndex {
  /** One classification for each line, null where the text does not settle the class. `siblings` are lines of one list. */
  classify(siblings: readonly ClassifiedLine[]): readonly (Classification | null)[];
  withAncestors(functionClass: SeedFunctionClass): readonly SeedFunctionClass[];
}

const CODE = /(?<!\d)\d{3}(?:\d\d){0,2}(?!\d)/;
const LEVEL_WORDS = /[（(][类款项][）)]/g;
/** Behind the name of a class, what is counted of it. */
const COUNTED = /^(?:支出|[预决]算|总额|合计|数)*$/;
const TOP_LENGTH = 3;
const GROUP_LENGTH = 5;

const indexes = new WeakMap<Reference, FunctionClassIndex>();

/** The index of a reference, made once. */
export function functionClassIndex(reference: Reference): FunctionClassIndex {
  const known = indexes.get(reference);
  if (known) return known;
  const index = build(reference);
  indexes.set(reference, index);
  return index;
}

function build({ functionClasses, recurringClasses }: Reference): FunctionClassIndex {
  const byCode = new Map(functionClasses.map((entry) => [entry.code, entry]));
  const byName = new Map<string, SeedFunctionClass[]>();
  for (const entry of functionClasses) {
    for (const name of new Set([entry.name, ...entry.aliases].map(nameKey))) {
      const same = byName.get(name);
      if (same) same.push(entry);
      else byName.set(name, [entry]);
    }
  }
  const recurring = new Set(recurringClasses.map(nameKey));
  /** `卫生健康（类）医疗救助（款）城乡医疗救助（项）` is a path of three. */
  const apart = ({ label, path }: ClassifiedLine): ClassifiedLine => {
    const names = label.split(LEVEL_WORDS).map((name) => name.trim());
    const behind = names.pop() ?? '';
    const last = names.at(-1);
    if (last === undefined || !COUNTED.test(behind)) return { label, path };
    // 卫生健康（类） is short for 卫生健康支出.
    const classes = names.map((name) => (byName.has(nameKey(name)) ? name : `${name}支出`));
    return { label: classes.at(-1) ?? last, path: [...path.slice(0, -1), ...classes] };
  };

  const named = (label: string): readonly SeedFunctionClass[] =>
    byName.get(nameKey(label.replace(LEVEL_WORDS, ''))) ?? [];

  const withAncestors = (entry: SeedFunctionClass): SeedFunctionClass[] => {
    const above = entry.parent === null ? undefined : byCode.get(entry.parent);
    return above ? [entry, ...withAncestors(above)] : [entry];
  };

  const byPrintedCode = (label: string): SeedFunctionClass | null => {
    const entry = byCode.get(CODE.exec(label)?.[0] ?? '');
    return entry && nameKey(label).includes(nameKey(entry.name)) ? entry : null;
  };

  /** Classes of that name under every class that the labels above name; a class without such a label is only sure at the top. */
  const byPath = ({ label, path }: ClassifiedLine): readonly SeedFunctionClass[] => {
    const above = path
      .slice(0, -1)
      .map(named)
      .filter((classes) => classes.length > 0);
    return named(label).filter((entry) => {
      const line = withAncestors(entry).slice(1);
      if (above.length === 0) return entry.code.length === TOP_LENGTH;
      return above.every((classes) => classes.some((other) => line.includes(other)));
    });
  };

  const settled = (line: ClassifiedLine): Classification | null => {
    const printed = byPrintedCode(line.label);
    if (printed) return { functionClass: printed, basis: 'code' };
    const [only, ...more] = byPath(line);
    if (!only || more.length > 0 || (isRecurring(line) && !namesGroup(line))) return null;
    return { functionClass: only, basis: 'path' };
  };

  const isRecurring = ({ label }: ClassifiedLine): boolean => recurring.has(nameKey(label.replace(LEVEL_WORDS, '')));
  const namesGroup = ({ path }: ClassifiedLine): boolean =>
    path.slice(0, -1).some((label) => named(label).some(({ code }) => code.length === GROUP_LENGTH));

  return {
    withAncestors,
    classify(lines) {
      const siblings = lines.map(apart);
      const classes = siblings.map(settled);
      const groups = new Set(classes.flatMap((found) => groupOf(found)));
      const [group] = groups;
      return siblings.map((line, index) => {
        const found = classes[index] ?? null;
        if (found || groups.size !== 1 || group === undefined || !isRecurring(line)) return found;
        const inGroup = byPath(line).find(({ parent }) => parent === group);
        return inGroup ? { functionClass: inGroup, basis: 'sibling' } : null;
      });
    },
  };
}

/** The group of an item; nothing for classes that are no items. */
const groupOf = (found: Classification | null): readonly string[] =>
  found && found.functionClass.code.length > GROUP_LENGTH ? [found.functionClass.code.slice(0, GROUP_LENGTH)] : [];
