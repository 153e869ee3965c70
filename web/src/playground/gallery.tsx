/** The questions of the cookbook beside the editor, by kind of user: each opens in a tab of its own. */
import { useGraphiQL, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import cookbook from '../../../docs/cookbook.md?raw';
import { readCookbook } from './cookbook';
import { filterChapters } from './filter';
import { GalleryIcon } from './gallery-icon';
import { useOpenRecipe } from './open-recipe';
import { RecipeItem } from './recipe-item';
import './gallery.css';

const CHAPTERS = readCookbook(cookbook);

function Gallery() {
  const [words, setWords] = useState('');
  const openRecipe = useOpenRecipe();
  const activeTitle = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.title);
  const shown = filterChapters(CHAPTERS, words);
  const filter = useRef<HTMLInputElement>(null);
  // Whoever opened the gallery goes on in it; a page that loads keeps its focus.
  useEffect(() => {
    if (document.activeElement !== document.body) filter.current?.focus();
  }, []);
  return (
    <section className="gallery" aria-label="Questions">
      <h2>常见问题 · Questions</h2>
      <input
        ref={filter}
        type="search"
        aria-label="筛选 · Filter"
        placeholder="筛选 · Filter: 编制, budget"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="questions">
        {shown.map(({ title, recipes }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {recipes.map((recipe) => (
                <RecipeItem
                  key={recipe.number}
                  recipe={recipe}
                  isChosen={recipe.operationName === activeTitle}
                  onChoose={() => openRecipe(recipe)}
                />
              ))}
            </ul>
          </div>
        ))}
        {shown.length === 0 && <p role="status">没有含这些字的问题。 No question holds these words.</p>}
      </div>
    </section>
  );
}

export const GALLERY: GraphiQLPlugin = { title: 'Questions', icon: GalleryIcon, content: Gallery };
