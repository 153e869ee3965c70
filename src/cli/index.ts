import { Command, CommanderError, Option } from 'commander';
import { GovorgError } from '../domain/errors';
import { VERSION } from '../ops/version';
import type { AuditOptions } from './commands/audit';
import type { FiscalOptions } from './commands/fiscal';
import { eachLine, EXIT, type Io, processIo } from './io';
import { by, dataDir, environment, note, storeUri, type Options, type Saying } from './options';
import { addPlanCommands } from './plan-commands';

export interface Hooks {
  /** Runs the service until it is told to stop; only `main` knows how, since the service is no part of this layer. */
  serve(env: NodeJS.ProcessEnv): Promise<number>;
  /** Answers an agent by standard input and output until it closes its end. */
  mcp(env: NodeJS.ProcessEnv): Promise<number>;
}

/**
 * The command line `govorg`.
 * @param argv the arguments behind the name of the program
 * @returns the exit code, see EXIT; what went wrong has been said on stderr in one line
 */
export async function runCli(argv: readonly string[], hooks: Hooks, io: Io = processIo()): Promise<number> {
  let code: number = EXIT.done;
  /** An action whose result is the exit code. Commands are loaded when called: `extract` needs no store. */
  const run =
    <A extends unknown[]>(action: (...args: A) => Promise<number>) =>
    async (...args: A): Promise<void> => {
      code = await action(...args);
    };

  const program = new Command('govorg')
    .description(
      'Reads what public bodies publish about themselves: who does what, with how many posts and how much money.',
    )
    .version(VERSION, '--version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => eachLine(text, (line) => io.out(line)),
      writeErr: (text) => eachLine(text, (line) => io.err(line)),
    })
    .showHelpAfterError('(govorg --help lists the commands)');

  program
    .command('serve')
    .description('serve the questions over HTTP until told to stop')
    .addOption(new Option('--port <number>', 'port to listen on (PORT, default 4000)'))
    .addOption(new Option('--host <address>', 'address to listen on (HOST, default 127.0.0.1)'))
    .addOption(dataDir())
    .addOption(storeUri())
    .action(run((options: Options) => hooks.serve(environment(options))));

  program
    .command('mcp')
    .description('answer an agent by standard input and output (Model Context Protocol)')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(run((options: Options) => hooks.mcp(environment(options))));

  program
    .command('ingest')
    .description('read documents into the store')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (paths: string[], options: Options) =>
        (await import('./commands/ingest.js')).ingestPaths(paths, environment(options), io),
      ),
    );

  program
    .command('retract')
    .description('take a document out of the graph, with every fact that it alone states; the archive keeps it')
    .argument('<document>', 'its id')
    .requiredOption('--reason <text>', 'why')
    .addOption(by())
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (id: string, options: Options & { readonly by?: string; readonly reason: string }) =>
        (await import('./commands/retract.js')).retractDocument(id, options, environment(options), io),
      ),
    );

  program
    .command('retracted')
    .description('list the documents that were taken out, one JSON object a line')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options) => (await import('./commands/retracted.js')).retracted(environment(options), io)),
    );

  program
    .command('extract')
    .description('print the facts of documents, one JSON object a line, and touch no store')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print them').choices(['json']).default('json'))
    .action(run(async (paths: string[]) => (await import('./commands/extract.js')).extractPaths(paths, io)));

  program
    .command('seed')
    .description('read the documents that come with the program into the store')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(run(async (options: Options) => (await import('./commands/ingest.js')).seed(environment(options), io)));

  program
    .command('check')
    .description('show what contradicts itself: in documents passed, else in the store')
    .argument('[path...]', 'files, folders, or - for standard input')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (paths: string[], options: Options) => {
        const command = await import('./commands/check.js');
        return paths.length > 0 ? command.checkPaths(paths, io) : command.checkStore(environment(options), io);
      }),
    );

  program
    .command('reextract')
    .description('read the archive by the rules of this version, and show which facts that adds and takes away')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options) => (await import('./commands/reextract.js')).reextractAll(environment(options), io)),
    );

  program
    .command('explain')
    .description('show why a fact is in the graph: its words in their place, what read them, what is found about it')
    .argument('<id>', 'of the fact, as the API gives it')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (id: string, options: Options) =>
        (await import('./commands/explain.js')).explain(id, environment(options), io),
      ),
    );

  program
    .command('stats')
    .description('count what the store holds')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(run(async (options: Options) => (await import('./commands/stats.js')).stats(environment(options), io)));

  program
    .command('hash')
    .description('print a hash of all facts, the same on every store that holds the same')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(run(async (options: Options) => (await import('./commands/hash.js')).hash(environment(options), io)));

  program
    .command('export')
    .description('print the whole graph as a file')
    .addOption(
      new Option(
        '--format <format>',
        'statements of RDF; ndjson: facts as load takes them; fdp: budgets as a Fiscal Data Package',
      )
        .choices(['nq', 'nt', 'ttl', 'jsonld', 'csv', 'ndjson', 'fdp'])
        .default('nq'),
    )
    .option('--output <folder>', 'where a Fiscal Data Package is written')
    .option('--agency <id>', 'of one body alone, by id or name (fdp)')
    .option('--division <code>', 'of the bodies of one division alone (fdp)')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options & FiscalOptions & { readonly format: string }) =>
        options.format === 'fdp'
          ? (await import('./commands/fiscal.js')).exportFiscal(options, environment(options), io)
          : (await import('./commands/export.js')).exportGraph(options.format, environment(options), io),
      ),
    );

  program
    .command('load')
    .description('load facts in bulk, one JSON object a line, nodes before the relations between them')
    .argument('<path>', 'a file, or - for standard input')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (path: string, options: Options) =>
        (await import('./commands/load.js')).load(path, environment(options), io),
      ),
    );

  program
    .command('copy')
    .description('copy the whole graph into another, empty store, and prove that it arrived')
    .requiredOption('--from <uri>', 'store to copy from')
    .requiredOption('--to <uri>', 'store to copy into')
    .action(
      run(async (options: { readonly from: string; readonly to: string }) =>
        (await import('./commands/copy.js')).copy(options, process.env, io),
      ),
    );

  program
    .command('review')
    .description('list pairs of two years of which only likeness says that they are one, most valuable first')
    .option('--first <number>', 'how many', '20')
    .option('--agency <id or name>', 'only of this body')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options & { readonly first: string; readonly agency?: string }) =>
        (await import('./commands/decide.js')).review(options, environment(options), io),
      ),
    );

  program
    .command('decide')
    .description('decide whether a thing of a later year is one of an earlier year')
    .argument('<earlier>', 'id of the section, duty or budget line of the earlier year')
    .argument('<later>', 'id of the one of the later year')
    .argument('<verdict>', 'same or different')
    .addOption(by())
    .addOption(note())
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (earlier: string, later: string, verdict: string, options: Saying) =>
        (await import('./commands/decide.js')).decideOn([earlier, later, verdict], options, environment(options), io),
      ),
    );

  program
    .command('name-topic')
    .description('give a topic the name that people prefer')
    .argument('<topic>', 'id of the topic')
    .argument('<name>', 'the name that they prefer')
    .addOption(by())
    .addOption(note())
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (topic: string, name: string, options: Saying) =>
        (await import('./commands/name.js')).nameTopicAs(topic, name, options, environment(options), io),
      ),
    );

  program
    .command('add-alias')
    .description('give an agency or a topic another name under which it is found')
    .argument('<node>', 'its id')
    .argument('<name>', 'the other name')
    .addOption(by())
    .addOption(note())
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (node: string, name: string, options: Saying) =>
        (await import('./commands/name.js')).addAliasTo(node, name, options, environment(options), io),
      ),
    );

  program
    .command('namings')
    .description('list the names that people gave, the latest last')
    .option('--all', 'those that were taken back too')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options & { readonly all?: true }) =>
        (await import('./commands/name.js')).listNamings(options, environment(options), io),
      ),
    );

  program
    .command('undo')
    .description('undo a decision, take back a name, or take a document in again that was taken out')
    .argument('<id>', 'of the decision, the naming or the document')
    .addOption(by())
    .addOption(note())
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (id: string, options: Saying) =>
        (await import('./commands/undo.js')).undo(id, options, environment(options), io),
      ),
    );

  const key = program
    .command('key')
    .description('keys by which programs may change the graph while the service runs')
    .showHelpAfterError('(govorg key --help lists the commands)');
  key
    .command('create')
    .description('make a key and show it, this once')
    .requiredOption('--name <name>', 'who has it: every change that it makes is recorded under this name')
    .requiredOption(
      '--scope <scope...>',
      'what it opens: read (nothing that is not open anyway), ingest, retract, decide, name, plan, audit',
    )
    .option('--days <number>', 'after how many days it ends', '90')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options & { readonly name: string; readonly scope: string[]; readonly days: string }) =>
        (await import('./commands/key.js')).createKey(options, environment(options), io),
      ),
    );
  key
    .command('list')
    .description('list every key that was made, without the keys themselves')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(run(async (options: Options) => (await import('./commands/key.js')).listKeys(environment(options), io)));
  key
    .command('revoke')
    .description('take a key back: it opens nothing from the next request on')
    .argument('<id>', 'its id, as list shows it')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (id: string, options: Options) =>
        (await import('./commands/key.js')).revokeKey(id, environment(options), io),
      ),
    );

  addPlanCommands(program, run, io);

  program
    .command('audit')
    .description('list the changes that were made with keys, one JSON object a line, the latest last')
    .option('--last <number>', 'how many', '100')
    .option('--change <mutation...>', 'only these, such as ingestDocument')
    .option('--key <id>', 'only those made with this key, by its id')
    .option('--about <id>', 'only those about this document, decision, naming or scenario')
    .option('--since <day>', 'only from this day on, YYYY-MM-DD in UTC')
    .option('--until <day>', 'only up to this day, and with it')
    .addOption(dataDir())
    .addOption(storeUri())
    .action(
      run(async (options: Options & AuditOptions) =>
        (await import('./commands/audit.js')).audit(options, environment(options), io),
      ),
    );

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

/** Says in one line what went wrong. A bug keeps its stack, which is what its report needs. */
function explain(error: unknown, io: Io): number {
  // Commander has said it already; help and version asked for end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof GovorgError) {
    io.err(`govorg: ${error.message}`);
    return error.code === 'CONFIG_INVALID' || error.code === 'BAD_USER_INPUT' ? EXIT.usage : EXIT.rejected;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  eachLine(`govorg: this is a bug, please report it: ${told}`, (line) => io.err(line));
  return EXIT.rejected;
}
