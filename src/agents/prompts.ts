/** Beginnings of conversations for the people whom the graph is for. */
import { z } from 'zod';

export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly args: z.ZodRawShape;
  text(given: Readonly<Record<string, unknown>>): string;
}

const RULES =
  'Say of every statement which document states it, quote its words, and give its uri. Keep apart what texts state (STATED), what is derived (DERIVED) and what likeness suggests (INFERRED). What is null is unknown: say so, and guess nothing. 每条结论都要写明文件、原文和 uri；原文写明的、推算的、推测的要分开；没有写明的就说没有写明。';

const given = (what: string) => z.string().max(300).describe(what);

export const PROMPTS: readonly Prompt[] = [
  {
    name: 'whom_to_ask',
    title: '开发者：这件事归谁管 Developers: whom to ask',
    description: 'Who handles a service or hotline, and where that is stated.',
    args: { topic: given('A service, hotline, platform or field of work: 12345热线.') },
    text: ({ topic }) =>
      `Who handles ${String(topic)}? Use find_handlers; where no office is stated, say so, and name those inferred as a guess to be checked.\n${RULES}`,
  },
  {
    name: 'review_body',
    title: '规划者：审阅一个机构 Planners: review a body',
    description: 'What changed in a body between two years, what contradicts itself, and who does the same.',
    args: { agency: given('Name of the body.'), from: given('Earlier fiscal year.'), to: given('Later fiscal year.') },
    text: ({ agency, from, to }) =>
      `Review ${String(agency)} for ${String(from)} to ${String(to)}: describe_agency, compare_years, list_findings, find_overlap. List what a planner should look into, the surest first.\n${RULES}`,
  },
  {
    name: 'link_data',
    title: '集成者：把表格接上图谱 Integrators: link a table',
    description: 'Find the bodies that a table names, and the addresses by which to refer to them.',
    args: { names: given('Names from the table, parted by commas.') },
    text: ({ names }) =>
      `Find the body that each of these names means, with its id and uri: ${String(names)}. Use search and describe_agency; where several may be meant, list them and choose none. For long tables use the reconciliation service at /reconcile.\n${RULES}`,
  },
];
