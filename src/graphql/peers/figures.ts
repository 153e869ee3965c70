/** What bodies come to, each figure out of the document that speaks for it: read in a few calls for all of them. */
import { speakingDocument, type StatedList } from '../../planning/speaking-document';
import type { Selection } from '../../store/graph-store';
import { recordsPath } from '../comparison/agency-records';
import type { GraphReader } from '../core/reader';
import type { ReadBody } from '../handlers/statements';
import { foundBy, queryOf } from '../plan/steps-as-query';
import { staffingOfAgency } from '../staffing/staffing-of-agency';
import type { PeerMeasureName } from './peers.type';

export interface Figure {
  readonly value: number | null;
  /** Ids of the documents that state it, or what it is reckoned from. */
  readonly documents: readonly string[];
}

export type Figures = Readonly<Record<PeerMeasureName, Figure>>;

const UNKNOWN: Figure = { value: null, documents: [] };

const RECORDS = recordsPath();
const RECORDED: Selection = { properties: [], branches: RECORDS.steps.map(queryOf) };
const recorded = foundBy(RECORDS.steps);

/** @param body what it lists */
export async function figuresOf(
  reader: GraphReader,
  id: string,
  body: ReadBody | undefined,
  asOf: number | null,
): Promise<Figures> {
  const [staffing, expenditure] = await Promise.all([
    staffingOfAgency(reader, id, { asOf }),
    expenditureOf(reader, id, asOf),
  ]);
  const posts: Figure & { readonly year: number | null } = {
    value: staffing.posts,
    documents: staffing.postsDocument ? [staffing.postsDocument.id] : [],
    year: staffing.postsDocument?.node.properties.fiscalYear ?? null,
  };
  return {
    SECTIONS: listed(body?.lists?.sections, asOf),
    DUTIES: listed(body?.lists?.duties, asOf),
    POSTS: { value: posts.value, documents: posts.value === null ? [] : posts.documents },
    EXPENDITURE: { value: expenditure.value, documents: expenditure.documents },
    EXPENDITURE_PER_POST: quotient(expenditure, posts),
  };
}

/** How many things of a list the document that speaks for it states. */
function listed(lists: readonly StatedList[] | undefined, asOf: number | null): Figure {
  const chosen = speakingDocument(lists ?? [], { through: asOf ?? Infinity });
  return chosen ? { value: chosen.list.size, documents: [chosen.list.document.id] } : UNKNOWN;
}

type FigureOfYear = Figure & { readonly year: number | null };

/** Only of one year: money of this year over posts of another is no figure of either. */
function quotient(money: FigureOfYear, posts: FigureOfYear): Figure {
  if (money.value === null || !posts.value || money.year === null || money.year !== posts.year) return UNKNOWN;
  return {
    value: Math.round(money.value / posts.value),
    documents: [...new Set([...money.documents, ...posts.documents])],
  };
}

/** The whole expenditure of the latest year in which one is stated; of one year, what was planned before what was spent. */
async function expenditureOf(reader: GraphReader, id: string, asOf: number | null): Promise<FigureOfYear> {
  const node = await reader.node(id, RECORDED);
  const records = node ? RECORDS.answer(recorded(node.branches), { node, plan: null }) : [];
  const [latest] = records
    .flatMap(({ fiscalYear, document, totalExpenditure }) => {
      const line = totalExpenditure?.node.properties;
      if (fiscalYear === null || fiscalYear > (asOf ?? Infinity) || !line || line.fen === null) return [];
      return [{ value: line.fen, year: fiscalYear, documents: [document.id], isPlan: line.stage === 'BUDGET' }];
    })
    .sort((a, b) => b.year - a.year || Number(b.isPlan) - Number(a.isPlan));
  return latest ?? { ...UNKNOWN, year: null };
}
