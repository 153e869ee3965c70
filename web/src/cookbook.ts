/** The questions of docs/cookbook.md, the one place where they are written down. */
import page from '../../docs/cookbook.md?raw';

export interface Recipe {
  readonly number: number;
  readonly chinese: string;
  readonly english: string;
  readonly query: string;
}

export interface Chapter {
  readonly title: string;
  readonly recipes: readonly Recipe[];
}

const CHAPTER = /^## (.+)$/;
const RECIPE = /^### (\d+)\. (.+?？) (.+)$/;
const FENCE = '```';

/** Chapters without a question are no part of the gallery. */
function chaptersOf(text: string): readonly Chapter[] {
  const chapters: { title: string; recipes: Recipe[] }[] = [];
  let heading: RegExpExecArray | null = null;
  let query: string[] | null = null;
  for (const line of text.split('\n')) {
    if (query) {
      if (line !== FENCE) {
        query.push(line);
        continue;
      }
      const [, number = '', chinese = '', english = ''] = heading ?? [];
      const comment = `# ${chinese}\n# ${english}\n`;
      chapters.at(-1)?.recipes.push({ number: Number(number), chinese, english, query: comment + query.join('\n') });
      query = null;
      continue;
    }
    const chapter = CHAPTER.exec(line)?.[1];
    if (chapter !== undefined) chapters.push({ title: chapter, recipes: [] });
    heading = RECIPE.exec(line) ?? heading;
    if (line === `${FENCE}graphql`) query = [];
  }
  return chapters.filter(({ recipes }) => recipes.length > 0);
}

export const CHAPTERS = chaptersOf(page);
