import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './shared';

/** @returns what stands in a page of docs/ as JSON under a title: what the page promises; null where nothing does */
export const exampleIn =
  (page: string) =>
  (title: string): unknown =>
    JSON.parse(
      new RegExp(`^\`\`\`json ${title}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(
        readFileSync(join(PROJECT_ROOT, 'docs', page), 'utf8'),
      )?.[1] ?? 'null',
    );
