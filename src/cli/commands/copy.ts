import { copyGraph } from '../../store/copy';
import { openEndpoint } from '../endpoints';
import { EXIT, type Io } from '../io';
import { countFacts } from '../progress';
import { digestLine } from '../report';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

/** Moves the graph of one store into another, empty one. The archive of documents stays where it is. */
export async function copy({ from, to }: CopyOptions, env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const source = await openEndpoint('from', from, env);
  try {
    const target = await openEndpoint('to', to, env);
    try {
      io.out(digestLine(await copyGraph(source, target, countFacts('copied', io))));
      return EXIT.done;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
