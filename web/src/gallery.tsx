/** Questions to start from, always at hand beside the editor: each opens in a tab of its own. */
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { CHAPTERS } from './cookbook';

function Gallery() {
  const actions = useGraphiQLActions();
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  const open = (query: string): void => {
    actions.addTab();
    editor?.setValue(query);
    editor?.focus();
  };
  return (
    <section className="gallery" aria-label="Questions">
      <h2>常见问题 · Questions</h2>
      {CHAPTERS.map(({ title, recipes }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {recipes.map(({ number, chinese, english, query }) => (
              <li key={number}>
                <button type="button" onClick={() => open(query)}>
                  <span lang="zh">{chinese}</span>
                  <small>{english}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function GalleryIcon() {
  return (
    <svg height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9.2 9.3a2.9 2.9 0 1 1 4 2.7c-.8.3-1.2.9-1.2 1.7v.4" strokeLinecap="round" />
      <circle cx="12" cy="17" r="0.6" fill="currentColor" />
    </svg>
  );
}

export const GALLERY: GraphiQLPlugin = { title: 'Questions', icon: GalleryIcon, content: Gallery };
