import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { ActiveTabInSight } from './active-tab';
import { ask } from './ask';
import { EXAMPLES } from './examples';
import { GALLERY } from './gallery';
import './workers';
import { WrappedLines } from './wrapped-lines';
import './style.css';
import './narrow.css';

const plugins = [GALLERY];
const tabs = EXAMPLES.map(({ query }) => ({ query }));

function Playground() {
  return (
    <GraphiQL
      fetcher={ask}
      defaultTabs={tabs}
      plugins={plugins}
      visiblePlugin={GALLERY}
      schemaDescription
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo>
        <a className="brand" href="/" title="govorg-graph: explorer">
          govorg<span>-graph</span>
        </a>
      </GraphiQL.Logo>
      <ActiveTabInSight />
      <WrappedLines />
    </GraphiQL>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Playground />);
