/** The tools in the order in which an agent reads them: the questions that people ask first, then the ways to find more. */
import type { Tool } from './tool';
import { cite } from './tools/cite';
import { compareYears } from './tools/compare-years';
import { describeAgency } from './tools/describe-agency';
import { findHandlers } from './tools/find-handlers';
import { findOverlap } from './tools/find-overlap';
import { groupBudget } from './tools/group-budget';
import { listFindings } from './tools/list-findings';
import { search } from './tools/search';

export const TOOLS: readonly Tool[] = [
  findHandlers,
  describeAgency,
  compareYears,
  listFindings,
  groupBudget,
  findOverlap,
  search,
  cite,
];
