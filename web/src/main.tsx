import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples';
import { ask } from './ask';
import { GALLERY } from './gallery';
import './style.css';

const plugins = [GALLERY];
const tabs = EXAMPLES.map(({ query }) => ({ query }));

function Playground() {
  return (
    <GraphiQL
      fetcher={ask}
      defaultTabs={tabs}
      plugins={plugins}
      defaultEditorToolsVisibility={false}
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo>
        <a className="brand" href="/" title="govorg-graph">
          govorg<span>-graph</span>
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Playground />);
