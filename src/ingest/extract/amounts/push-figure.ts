/** A figure that was stated, with its whole, its stage, its year and its holder. */
import type { Draft } from './draft';
import type { Line, Statement } from './line';
import { stageOfWords } from './stage';
import { wholeOf } from './wholes';

/** 政府性基金预算财政拨款年初结转和结余0万元，本年收入…: the fund is the subject of the whole sentence. */
const FUND = /^((?:政府性基金|国有资本经营)预算(?:财政拨款)?)(?:上年|年初)结转和结余$/;
/** 固定资产总额: what a body owns on a day, wherever it is told. */
const OWNED = /^(?:固定|流动|无形|国有)?资产(?:总额|总计|合计|总值|净值|原值)$/;

/**
 * Wholes that a figure lies in, at most. No text nests its parts so deep; in one that writes 其中 before each of its figures
 * they are parts of one whole from there on, or their paths would take the square of its length.
 */
const DEEPEST = 24;

/** The whole itself, or the one above it where it lies too deep to have parts. */
function placeUnder(drafts: readonly Draft[], whole: number | null): number | null {
  const draft = whole === null ? undefined : drafts[whole];
  return draft && draft.depth >= DEEPEST ? draft.parent : whole;
}

/** Adds a figure to those that the line has stated. @returns its place among them */
export function pushFigure(line: Line, statement: Statement): number {
  const whole = wholeOf(line, statement);
  const place = placeUnder(line.drafts, whole.parent);
  const parent = place === null ? null : (line.drafts[place] ?? null);
  const { words } = statement;
  // 2023年安排购置车辆0辆, beside what there was at the end of 2022, is a plan.
  const front = line.text.slice(words.start, words.end);
  const planned =
    /拟购置|计划购置|拟采购|预算安排/.test(front) || (line.year !== null && /购置|安排|计划|拟/.test(front));
  const plan = planned || (parent !== null && parent.stage !== 'ASSET' && (line.asOf !== null || line.setting.assets));
  const said = stageOfWords(front);
  const owned = OWNED.test(statement.name) && said === null && statement.unitKind === 'MONEY';
  const assets = !plan && (line.asOf !== null || owned || (line.setting.assets && said === null));
  const inherited = parent !== null && line.year === null ? parent.stage : line.setting.stage;
  const own = (assets ? line.asOf?.year : null) ?? line.year ?? parent?.fiscalYear ?? line.reading.document.fiscalYear;
  const fiscalYear = line.lastYear && own !== null ? own - 1 : own;
  const { name, value, placeholder, unit, unitKind, start, end } = statement;
  line.drafts.push({
    label: name,
    value,
    placeholder,
    unit,
    unitKind,
    start,
    end,
    organisation: line.holder ?? parent?.organisation ?? null,
    fiscalYear,
    stage: assets ? 'ASSET' : (said ?? inherited),
    asOf: assets ? (line.asOf?.date ?? null) : null,
    change: null,
    ratios: [],
    parent: place,
    depth: parent === null ? 0 : parent.depth + 1,
    header: whole.header,
    partsComplete: false,
    passage: line.passage,
    section: line.setting.section,
  });
  const index = line.drafts.length - 1;
  const fund = FUND.exec(name)?.[1];
  if (fund !== undefined && whole.parent === null) line.lists.open([], fund, 'SENTENCE', null);
  line.scope.last = index;
  line.scope.stated.push(index);
  line.floating = null;
  return index;
}
