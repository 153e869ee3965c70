import { z } from 'zod';
import { CITED, PAGE_INFO } from '../fragments';
import { body, cited, cursor, limit, nextCursor } from '../schemas';
import { pageOf } from '../shape';
import { tool } from '../tool';
import { bodyId } from './body';

const QUESTION = `query ListFindings($agency: ID, $document: ID, $severity: Severity, $rule: String, $first: Int!, $after: String) {
  findings(agency: $agency, document: $document, severity: $severity, rule: $rule, first: $first, after: $after) {
    totalCount
    nodes { id rule severity message stated computed difference ${CITED} }
    ${PAGE_INFO}
  }
}`;

interface Answer {
  readonly findings: { readonly totalCount: number };
}

export const listFindings = tool({
  name: 'list_findings',
  title: '疑点 Contradictions',
  description:
    'Where texts contradict themselves, with the sentences that do. ERROR: proved by arithmetic or the text; WARNING: one more fact is needed; INFO: wording. A finding does not say which statement is right.',
  input: {
    agency: body.optional(),
    document: z.string().max(200).optional().describe('Id of a document.'),
    severity: z.enum(['ERROR', 'WARNING', 'INFO']).optional(),
    rule: z.string().max(100).optional().describe('Name of the check.'),
    limit,
    cursor,
  },
  output: {
    findings: z.array(
      z.looseObject({ id: z.string(), uri: z.string(), rule: z.string(), message: z.string(), ...cited }),
    ),
    totalCount: z.number(),
    nextCursor,
  },
  async run(ask, { agency, limit: first, cursor: after, ...given }) {
    const id = agency === undefined ? undefined : await bodyId(ask, agency);
    const { findings } = (await ask(QUESTION, { ...given, agency: id, first, after })) as unknown as Answer;
    const { items, nextCursor: next } = pageOf(findings);
    return { findings: items, totalCount: findings.totalCount, nextCursor: next };
  },
});
