import { MarkdownContent } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import type { Recipe } from './cookbook';

interface RecipeItemProps {
  readonly recipe: Recipe;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A question; of the chosen one also how its answer is to be read. */
export function RecipeItem({ recipe, isChosen, onChoose }: RecipeItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={item}>
      <button type="button" aria-expanded={isChosen} onClick={onChoose}>
        <span lang="zh">
          {recipe.number}. {recipe.chinese}
        </span>
        <small lang="en">{recipe.english}</small>
      </button>
      {isChosen && (
        <div className="explanation" role="note">
          <MarkdownContent type="description" lang="zh">
            {recipe.explanation.chinese}
          </MarkdownContent>
          <MarkdownContent type="description" lang="en">
            {recipe.explanation.english}
          </MarkdownContent>
        </div>
      )}
    </li>
  );
}
