/** The reading process: reads one document after another and touches nothing else. Started by `reader-process.ts`. */
import { pictureOf, type PictureWanted } from '../formats/pdf/picture';
import { prepareToRead } from '../formats/read-text';
import { loadReference } from '../link/seed-lists';
import { readPlainText } from '../pipeline';
import type { SourceFile } from '../source';
import type { Answer, Results, Setup, Task } from './messages';
import { endWithParent } from './parent';
import { changeOf, factsOf, stackOf } from './reader';

const { seedDir } = JSON.parse(process.argv[2] ?? '') as Setup;
const reference = seedDir === null ? null : loadReference(seedDir);
const RESULTS: { readonly [W in keyof Results]: (file: SourceFile, picture?: PictureWanted) => Results[W] } = {
  facts: factsOf,
  change: (file) => changeOf(file, reference),
  plainText: readPlainText,
  picture: (file, wanted) => {
    if (!wanted) throw new Error('a picture of which page?');
    return pictureOf(file, wanted);
  },
};

// Ctrl-C reaches every process of a terminal: the one that gives us tasks decides what it means.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
endWithParent();
process.on('message', (task: Task) => void perform(task).then(answer));
answer({ kind: 'ready' });

async function perform({ want, file, picture }: Task): Promise<Answer> {
  try {
    await prepareToRead(file);
    return { kind: 'done', result: RESULTS[want](file, picture) };
  } catch (error) {
    return { kind: 'failed', stack: stackOf(error) };
  }
}

function answer(message: Answer): void {
  process.send?.(message);
}
