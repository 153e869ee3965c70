import { type Command, Option } from 'commander';
import { REPORT_FORMATS, type ReportFormatName } from '../planning/report/formats/names';
import type { Io } from './io';
import { by, dataDir, environment, storeUri, type Options, type Saying } from './options';

type Run = <A extends unknown[]>(action: (...args: A) => Promise<number>) => (...args: A) => Promise<void>;

interface Creating {
  readonly agency: string[];
  readonly asOf: string;
  readonly rule?: string;
}

interface Reporting {
  readonly format: ReportFormatName;
  readonly out?: string;
}

/** `govorg plan`: reforms tried on paper. */
export function addPlanCommands(program: Command, run: Run, io: Io): void {
  const plan = program
    .command('plan')
    .description('reforms tried on paper: nothing of the graph changes by them')
    .showHelpAfterError('(govorg plan --help lists the commands)');
  const command = (name: string, description: string): Command => plan.command(name).description(description);
  const common = (one: Command): Command => one.addOption(dataDir()).addOption(storeUri());
  const changing = (one: Command): Command => common(one.addOption(by()));

  changing(
    command('create', 'begin one, with what is in force of some bodies in a year')
      .argument('<name>', 'what it is called')
      .requiredOption('--agency <id...>', 'ids of the bodies that it is about, with those below them')
      .requiredOption('--as-of <year>', 'the year of what is in force')
      .addOption(new Option('--rule <key>', 'the rule on leader posts to hold it against')),
  ).action(
    run(async (name: string, options: Saying & Creating) =>
      (await import('./commands/plan.js')).createPlan(name, options, environment(options), io),
    ),
  );

  changing(
    command('step', 'add a step to one')
      .argument('<scenario>', 'its id')
      .argument('<step>', 'the step as JSON, with the fields of ScenarioStepInput'),
  ).action(
    run(async (scenario: string, step: string, options: Saying) =>
      (await import('./commands/plan.js')).addPlanStep(scenario, step, options, environment(options), io),
    ),
  );

  for (const [name, revision, description] of [
    ['undo', 'UNDO', 'take back the last change of its steps'],
    ['redo', 'REDO', 'make again what was undone last'],
  ] as const)
    changing(command(name, description).argument('<scenario>', 'its id')).action(
      run(async (scenario: string, options: Saying) =>
        (await import('./commands/plan.js')).revisePlan(scenario, revision, options, environment(options), io),
      ),
    );

  common(command('list', 'list them, the latest first')).action(
    run(async (options: Options) => (await import('./commands/plan.js')).listPlans(environment(options), io)),
  );

  common(command('show', 'show its steps and what they make of all figures').argument('<scenario>', 'its id')).action(
    run(async (scenario: string, options: Options) =>
      (await import('./commands/plan.js')).showPlan(scenario, environment(options), io),
    ),
  );

  common(
    command('report', 'print what people take away of one: purpose, figures, bodies, overlaps, open points, evidence')
      .argument('<scenario>', 'its id')
      .addOption(new Option('--format <format>', 'as what').choices(REPORT_FORMATS).default('docx'))
      .addOption(new Option('--out <file>', 'where to write it, instead of printing it')),
  ).action(
    run(async (scenario: string, options: Options & Reporting) =>
      (await import('./commands/plan-report.js')).reportPlan(scenario, options, environment(options), io),
    ),
  );

  common(
    command('compare', 'put several side by side on all measures').argument('<scenario...>', 'their ids, two to five'),
  ).action(
    run(async (scenarios: string[], options: Options) =>
      (await import('./commands/plan.js')).comparePlans(scenarios, environment(options), io),
    ),
  );
}
