/**
 * `npm run evaluate [-- …]` tells how well documents are read:
 *
 *     [--verbose] [--json] [--set shared|own|corpus] [NAME…]     precision, recall and F1 of the documents that have gold
 *     --folder DIR [--verbose]                                    the same of texts that have their gold beside them, with
 *                                                                 the contradictions that `NAME.contradictions` lists
 *     --files [--verbose]                                         the same of the published files in ../shared/files that have gold
 *     --generated N [--seed S] [--style kind=budget,…] [--show]   of documents made to order, kind by kind and style by style
 *     --blind [--generated N] [--seed S] [--show]                 what stays of a reading when all names are others
 *     --layouts [--generated N] [--show]                          what stays when all tables are printed in other layouts
 *     --faults [--show] [--hold]                                  how many inputs of tests/reading-faults are read rightly
 *
 * --show says what differs, of many documents the first `--first M` differences; --hold makes tests of the faults that
 * are read rightly now. Exit code 1 where a kind is below its threshold or a quote is wrong, 2 for wrong usage. How facts
 * are matched is told in compare.ts.
 */
import { parseArgs } from 'node:util';
import { parseStyle, type Style } from '../../bench/documents/style';
import { faultsReport, holdFaults } from '../reading-faults/report';
import { cases, SETS } from './cases';
import { measureBlind } from './measure-blind';
import { measureFiles } from './measure-files';
import { measureFolder } from './measure-folder';
import { measureGenerated } from './measure-generated';
import { measureGold } from './measure-gold';
import { measureLayouts } from './measure-layouts';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      verbose: { type: 'boolean', short: 'v', default: false },
      json: { type: 'boolean', default: false },
      set: { type: 'string' },
      files: { type: 'boolean', default: false },
      folder: { type: 'string' },
      generated: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      style: { type: 'string' },
      first: { type: 'string', default: '30' },
      blind: { type: 'boolean', default: false },
      layouts: { type: 'boolean', default: false },
      faults: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      hold: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.faults) {
    process.stdout.write(`${faultsReport(values.show)}\n`);
    if (values.hold) holdFaults();
    return 0;
  }
  if (values.files) return measureFiles(values.verbose);
  if (values.folder !== undefined) return measureFolder(values.folder, values.verbose);
  if (values.set !== undefined && !Object.hasOwn(SETS, values.set)) return say(`no set ${values.set}`, 2);
  const [count = 0, seed = 0, first = 0] = [values.generated, values.seed, values.first].map(Number);
  if (![count, seed, first].every(Number.isInteger)) {
    return say('--generated, --seed and --first take whole numbers', 2);
  }
  let style: Partial<Style>;
  try {
    style = values.style === undefined ? {} : parseStyle(values.style);
  } catch (error) {
    return say(error instanceof Error ? error.message : String(error), 2);
  }
  const generated = { count, seed, style };
  const shown = values.show ? first : 0;
  if (count > 0 && !values.blind && !values.layouts) return measureGenerated(generated, shown);
  const chosen = cases().filter(
    ({ set, name }) =>
      (values.set === undefined || set === values.set) &&
      (positionals.length === 0 || positionals.some((part) => name.includes(part))),
  );
  if (values.layouts) return measureLayouts(chosen, generated, shown);
  if (values.blind) return measureBlind(chosen, generated, shown);
  if (chosen.length === 0) return say('no document with gold was chosen', 2);
  return measureGold(chosen, values);
}

function say(message: string, code: number): number {
  process.stderr.write(`evaluate: ${message}\n`);
  return code;
}

void main().then((code) => {
  process.exitCode = code;
});
