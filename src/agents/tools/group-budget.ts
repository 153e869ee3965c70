import { z } from 'zod';
import { BODY, LINE, PAGE_INFO } from '../fragments';
import { body, cursor, limit, line, named, nextCursor } from '../schemas';
import { pageOf } from '../shape';
import { tool } from '../tool';
import { bodyId } from './body';

const QUESTION = `query GroupBudget($by: [BudgetGroupBy!]!, $where: BudgetLineWhere, $first: Int!, $after: String) {
  budgetGroups(by: $by, where: $where, first: $first, after: $after) {
    totalCount
    nodes {
      agency { ${BODY} } division { id name } functionClass { id code name } economicClass { id code name } topic { id name }
      agencyKind fiscalYear stage scope label outermost
      count sum share isComplete leftOut { reason count }
    }
    ${PAGE_INFO}
  }
  budgetLines(where: $where, first: 10) { nodes { ${LINE} } totalCount }
}`;

const BY = ['AGENCY', 'AGENCY_KIND', 'DIVISION', 'ECONOMIC_CLASS', 'FISCAL_YEAR', 'FUNCTION_CLASS', 'LABEL', 'OUTERMOST', 'SCOPE', 'STAGE', 'TOPIC'] as const; // prettier-ignore

interface Answer {
  readonly budgetGroups: { readonly totalCount: number };
  readonly budgetLines: { readonly nodes: readonly unknown[]; readonly totalCount: number };
}

export const groupBudget = tool({
  name: 'group_budget',
  title: '资金汇总 Money added up',
  description:
    'Stated amounts added up by any keys so that nothing counts twice; `sum` is DERIVED, in fen (1/100 yuan). `leftOut` says what was not counted and why. `lines` are the first of the stated figures behind it, with their quotes.',
  input: {
    by: z.array(z.enum(BY)).max(4).describe('What makes a group; none for all in one.'),
    agency: body.optional(),
    fiscalYear: z.number().int().optional(),
    stage: z.enum(['BUDGET', 'FINAL', 'ASSET', 'OTHER']).optional(),
    label: z.string().max(300).optional().describe('Words that the labels contain: 三公经费.'),
    limit,
    cursor,
  },
  output: {
    groups: z.array(
      z.looseObject({
        agency: named.nullable(),
        count: z.number(),
        sum: z.number().nullable().describe('In fen; null where no figure has a number.'),
        isComplete: z.boolean(),
        statementKind: z.literal('DERIVED'),
      }),
    ),
    totalCount: z.number(),
    lines: z.array(line),
    lineCount: z.number(),
    nextCursor,
  },
  async run(ask, { by, agency, fiscalYear, stage, label, limit: first, cursor: after }) {
    const where = {
      ...(agency !== undefined && { agency: { some: { id: { eq: await bodyId(ask, agency) } } } }),
      ...(fiscalYear !== undefined && { fiscalYear: { eq: fiscalYear } }),
      ...(stage !== undefined && { stage: { eq: stage } }),
      ...(label !== undefined && { label: { contains: label } }),
    };
    const { budgetGroups, budgetLines } = (await ask(QUESTION, { by, where, first, after })) as unknown as Answer;
    const { items, nextCursor: next } = pageOf(budgetGroups);
    return {
      groups: items.map((group) => ({ ...(group as object), statementKind: 'DERIVED' })),
      totalCount: budgetGroups.totalCount,
      lines: budgetLines.nodes,
      lineCount: budgetLines.totalCount,
      nextCursor: next,
    };
  },
});
