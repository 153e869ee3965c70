/** The reading process: reads one document after another and touches nothing else. Started by `reader-process.ts`. */
import { prepareToRead } from '../formats/read-text';
import { loadReference } from '../link/seed-lists';
import { readPlainText } from '../pipeline';
import type { SourceFile } from '../source';
import type { Answer, Results, Setup, Task } from './messages';
import { endWithParent } from './parent';
import { changeOf, factsOf, stackOf } from './reader';

const { seedDir } = JSON.parse(process.argv[2] ?? '') as Setup;
const reference = seedDir === null ? null : loadReference(seedDir);
const RESULTS: { readonly [W in keyof Results]: (file: SourceFile) => Results[W] } = {
  facts: factsOf,
  change: (file) => changeOf(file, reference),
  plainText: readPlainText,
};

// Ctrl-C reaches every process of a terminal: the one that gives us tasks decides what it means.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
endWithParent();
process.on('message', (task: Task) => void perform(task).then(answer));
answer({ kind: 'ready' });

async function perform({ want, file }: Task): Promise<Answer> {
  try {
    await prepareToRead(file);
    return { kind: 'done', result: RESULTS[want](file) };
  } catch (error) {
    return { kind: 'failed', stack: stackOf(error) };
  }
}

function answer(message: Answer): void {
  process.send?.(message);
}
