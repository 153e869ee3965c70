/** A question of the cookbook: how it is asked, and how its answer is to be read. */
export interface Recipe {
  readonly number: number;
  readonly chinese: string;
  readonly english: string;
  /** Sentences in Markdown. */
  readonly explanation: { readonly chinese: string; readonly english: string };
  /** Tells the recipe from all others; a tab of the playground bears it as its title. */
  readonly operationName: string;
  readonly query: string;
  /** Variables of the query as JSON; empty where it has none. */
  readonly variables: string;
}

/** Recipes for one kind of user. */
export interface Chapter {
  readonly title: string;
  readonly recipes: readonly Recipe[];
}

const SECTION = /^(?=#{2,3} )/m;
const CHAPTER = /^## (.+)$/m;
const RECIPE = /^### (\d+)\. ([^？]+？) (.+)$/m;
const OPERATION = /^query (\w+)/;
const FENCE = '\n```';

/** Reads the page that holds the recipes. Chapters without a question are left out. */
export function readCookbook(page: string): readonly Chapter[] {
  const chapters: { title: string; recipes: Recipe[] }[] = [];
  for (const section of page.split(SECTION)) {
    const recipe = recipeOf(section);
    if (recipe) chapters.at(-1)?.recipes.push(recipe);
    else chapters.push({ title: CHAPTER.exec(section)?.[1] ?? '', recipes: [] });
  }
  return chapters.filter(({ recipes }) => recipes.length > 0);
}

function recipeOf(section: string): Recipe | null {
  const heading = RECIPE.exec(section);
  if (!heading) return null;
  const [, number = '', chinese = '', english = ''] = heading;
  const query = blockOf(section, 'graphql');
  const [, inChinese = '', inEnglish = ''] = section.slice(0, section.indexOf(FENCE)).split('\n\n');
  return {
    number: Number(number),
    chinese,
    english,
    explanation: { chinese: inChinese.trim(), english: inEnglish.trim() },
    operationName: OPERATION.exec(query)?.[1] ?? '',
    query: `# ${chinese}\n# ${english}\n${query}`,
    variables: blockOf(section, 'json variables'),
  };
}

/** The first fenced block with these words behind its fence; empty where there is none. */
function blockOf(section: string, info: string): string {
  const opening = `${FENCE}${info}\n`;
  const at = section.indexOf(opening);
  if (at < 0) return '';
  const start = at + opening.length;
  return section.slice(start, section.indexOf(FENCE, start));
}
