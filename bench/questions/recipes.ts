/** The questions of docs/cookbook.md, the one place where they are written down. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/harness/shared';

export interface Recipe {
  readonly number: number;
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const RECIPE = /^### (\d+)\. [^？]*？ (.+)$/m;

/** The first block of a language in a part of the page. */
function block(part: string, language: string): string | null {
  const [, behind] = part.split(`\n\`\`\`${language}\n`, 2);
  return behind?.split('\n```', 1)[0] ?? null;
}

export function recipes(): readonly Recipe[] {
  const page = readFileSync(join(PROJECT_ROOT, 'docs', 'cookbook.md'), 'utf8');
  return page.split(/^(?=### )/m).flatMap((part) => {
    const [, number = '', title = ''] = RECIPE.exec(part) ?? [];
    const query = block(part, 'graphql');
    if (query === null || number === '') return [];
    const variables = JSON.parse(block(part, 'json variables') ?? '{}') as Recipe['variables'];
    return [{ number: Number(number), title, query, variables }];
  });
}
