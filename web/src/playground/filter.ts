import type { Chapter, Recipe } from './cookbook';

/** Full-width letters and capitals do not count. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const textOf = ({ number, chinese, english, explanation }: Recipe, chapter: string): string =>
  folded(`${number} ${chapter} ${chinese} ${english} ${explanation.chinese} ${explanation.english}`);

/** The recipes in which all of these words stand, in either language; all of them where there are no words. */
export function filterChapters(chapters: readonly Chapter[], words: string): readonly Chapter[] {
  const wanted = folded(words).split(/\s/).filter(Boolean);
  return chapters
    .map(({ title, recipes }) => ({
      title,
      recipes: recipes.filter((recipe) => {
        const text = textOf(recipe, title);
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ recipes }) => recipes.length > 0);
}
