/** Money of bodies by function class, counted once: of each body the latest year that states classes. */
import type { NodeOf } from '../../domain/model';
import { countOnce, type Rules } from '../../planning/count-once';
import type { Line } from '../../planning/scenario/thing';
import { outdatedDocuments, type SpeakingDocument, type StatedList } from '../../planning/speaking-document';
import { groupBy } from '../../text/group-by';
import type { BranchedNode, Selection } from '../../store/graph-store';
import { isKind } from '../core/entity';
import { TELLING } from '../core/latest-source';
import type { GraphReader } from '../core/reader';

const LINES: Selection = {
  properties: [],
  branches: [
    {
      relation: 'HAS_LINE',
      direction: 'out',
      kinds: ['BudgetLine'],
      properties: ['label', 'fen', 'fiscalYear', 'stage', 'scope'],
      relationProperties: [],
      branches: [
        { relation: 'CLASSIFIED_AS', direction: 'out', kinds: ['FunctionClass'], properties: ['code'], relationProperties: [] },
        { relation: 'PART_OF', direction: 'out', properties: [], relationProperties: [] },
        { relation: 'STATED_IN', direction: 'out', properties: TELLING, relationProperties: [] },
      ],
    },
  ],
}; // prettier-ignore

/** The first digits of a class code are those of its 类. */
const TOP_CLASS = 3;

const RULES: Rules = {
  stages: ['FINAL', 'BUDGET', 'OTHER'],
  stocks: new Set(),
  areAlternatives: false,
  superiors: () => [],
};

export async function linesOfBody(reader: GraphReader, body: string, asOf: number): Promise<readonly Line[]> {
  const node = await reader.node(body, LINES);
  const all = (node?.branches?.[0]?.neighbours ?? []).flatMap(({ node: line }) => {
    if (!isKind(line, 'BudgetLine') || line.properties.scope === 'DEPARTMENT') return [];
    const code = codeOf(line);
    const { fen, fiscalYear } = line.properties;
    if (code === null || fen === null || fiscalYear === null || fiscalYear > asOf) return [];
    const documents = neighboursOf(line, 2).flatMap((one) => (isKind(one, 'Document') ? [documentOf(one)] : []));
    return [{ line, fen, code, fiscalYear, parents: neighboursOf(line, 1).map(({ id }) => id), documents }];
  });
  const outdated = outdatedDocuments(listsOf(all.flatMap(({ documents }) => documents)));
  const year = Math.max(...all.map(({ fiscalYear }) => fiscalYear));
  const ofYear = all.filter(({ fiscalYear }) => fiscalYear === year);
  const parents = new Map(ofYear.map((one) => [one.line.id, one.parents]));
  const counted = [...groupBy(ofYear, ({ code }) => code).values()].flatMap((ofClass) => {
    const statements = ofClass.map(({ line, fen, fiscalYear, parents: wholes, documents }) => ({
      id: line.id,
      amount: fen,
      holder: body,
      hasKnownHolder: true,
      year: fiscalYear,
      stage: line.properties.stage,
      name: line.properties.label,
      thing: line.id,
      wholes,
      above: aboveOf(parents, line.id),
      isOfDepartment: false,
      isSuperseded: documents.length > 0 && documents.every(({ id }) => outdated.has(id)),
    }));
    const once = new Set(countOnce(statements, RULES).counted.map(({ id }) => id));
    return ofClass.filter(({ line }) => once.has(line.id));
  });
  return counted.map(({ line, fen, code }) => ({
    id: line.id,
    kind: 'LINE',
    name: line.properties.label,
    holder: body,
    origin: line.id,
    classCode: code,
    fen,
  }));
}

/** How many lines each document states. */
const listsOf = (documents: readonly SpeakingDocument[]): readonly StatedList[] =>
  [...groupBy(documents, ({ id }) => id).values()].map((all) => ({ document: all[0], size: all.length }));

const documentOf = ({ id, properties }: NodeOf<'Document'>): SpeakingDocument => ({ ...properties, id });

const neighboursOf = (line: NodeOf<'BudgetLine'> & Pick<BranchedNode, 'branches'>, branch: number): readonly BranchedNode[] =>
  (line.branches?.[branch]?.neighbours ?? []).map(({ node }) => node); // prettier-ignore

function codeOf(line: NodeOf<'BudgetLine'> & Pick<BranchedNode, 'branches'>): string | null {
  const [found] = neighboursOf(line, 0);
  return found && isKind(found, 'FunctionClass') ? found.properties.code.slice(0, TOP_CLASS) : null;
}

/** All that is above it among the lines that are looked at; what is above itself in a text that goes round, once. */
function aboveOf(parents: ReadonlyMap<string, readonly string[]>, id: string): readonly string[] {
  const above = new Set<string>();
  const open = [...(parents.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (above.has(next) || next === id) continue;
    above.add(next);
    open.push(...(parents.get(next) ?? []));
  }
  return [...above];
}
