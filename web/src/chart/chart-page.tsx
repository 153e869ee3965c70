/** Who stands above and below a body, as a chart. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTexts } from '../shared/language';
import { Failure, Loading, Nothing } from '../shared/state';
import { PageTitle } from '../shared/title';
import { UnknownBody } from '../shared/unknown-body';
import { Canvas } from './canvas';
import { layoutOf } from './layout';
import { MESSAGES } from './messages';
import { opensOf, treeOf, type Unit } from './tree';
import { UnitTable } from './unit-table';
import { useBodies, type Body } from './units';
import './chart.css';

const DEEPEST = 4;
const USUAL_DEPTH = 1;
const NOBODY: ReadonlySet<string> = new Set();

export function ChartPage() {
  const { id } = useParams({ from: '/chart/$id' });
  return (
    <div className="page">
      <ChartOf key={id} id={id} />
    </div>
  );
}

function ChartOf({ id }: { readonly id: string }) {
  const { depth = USUAL_DEPTH } = useSearch({ from: '/chart/$id' });
  const [toggled, setToggled] = useState(NOBODY);
  const [opens, setOpens] = useState<readonly string[]>([id]);
  const answers = useBodies(opens);
  const tree = treeOf(id, answers, { depth, toggled });
  // What is opened shows which bodies have to be read, and what was read which are open.
  const needed = opensOf(id, tree);
  const isMissing = needed.some((one) => !opens.includes(one));
  useEffect(() => {
    if (isMissing) setOpens((known) => [...new Set([...known, ...needed])]);
  });
  const root = answers.get(id);
  if (root?.error) return <Failure error={root.error} retry={() => void root.refetch()} />;
  if (root?.data === null) return <UnknownBody />;
  if (!root?.data || !tree) return <Loading />;
  const toggle = (path: string): void =>
    setToggled((known) => (known.has(path) ? new Set([...known].filter((one) => one !== path)) : new Set([...known, path])));
  return <Chart body={root.data} tree={tree} toggle={toggle} resetToggled={() => setToggled(NOBODY)} />;
} // prettier-ignore

interface ChartProps {
  readonly body: Body;
  readonly tree: Unit;
  readonly toggle: (path: string) => void;
  readonly resetToggled: () => void;
}

function Chart({ body, tree, toggle, resetToggled }: ChartProps) {
  const t = useTexts(MESSAGES);
  const [words, setWords] = useState('');
  const layout = useMemo(() => layoutOf(tree), [tree]);
  const found = layout.placed.filter(({ unit }) => words !== '' && unit.name.includes(words));
  const isAlone = body.superiors.length === 0 && tree.below + tree.sections === 0;
  return (
    <>
      <PageTitle>{t.title(body.name)}</PageTitle>
      <h1>
        <Link to="/body/$id" params={{ id: body.id }} className="heading-link">
          <bdi>{t.title(body.name)}</bdi>
        </Link>
      </h1>
      <p className="soft">{t.note}</p>
      {isAlone ? (
        <Nothing>{t.alone}</Nothing>
      ) : (
        <>
          <Superiors body={body} />
          <div className="toolbar row chart-tools">
            <Depth resetToggled={resetToggled} />
            <label>
              {t.find} <input type="search" value={words} onChange={({ target }) => setWords(target.value.trim())} />
            </label>
            <span role="status" className="soft small">
              {words !== '' && t.found(found.length)}
            </span>
          </div>
          <Canvas name={body.name} layout={layout} words={words} first={found[0]} toggle={toggle} />
          <UnitTable placed={layout.placed} />
        </>
      )}
    </>
  );
}

function Superiors({ body: { superiors } }: { readonly body: Body }) {
  const t = useTexts(MESSAGES);
  if (superiors.length === 0) return null;
  return (
    <p className="row superiors">
      <span className="soft">{t.above}</span>
      {superiors.map(({ relation, agency }) => (
        <span key={`${relation} ${agency.id}`}>
          <Link to="/chart/$id" params={{ id: agency.id }}>
            <bdi>{agency.name}</bdi>
          </Link>{' '}
          <span className="soft small">{t[relation]}</span>
        </span>
      ))}
    </p>
  );
}

function Depth({ resetToggled }: { readonly resetToggled: () => void }) {
  const t = useTexts(MESSAGES);
  const { id } = useParams({ from: '/chart/$id' });
  const { depth = USUAL_DEPTH } = useSearch({ from: '/chart/$id' });
  const navigate = useNavigate();
  const choose = (chosen: number): void => {
    resetToggled();
    void navigate({ to: '/chart/$id', params: { id }, search: { depth: chosen }, resetScroll: false });
  };
  return (
    <label>
      {t.depth}{' '}
      <select value={depth} onChange={({ target }) => { choose(Number(target.value)); }}>
        {Array.from({ length: DEEPEST }, (_, i) => (
          <option key={i}>{i + 1}</option>
        ))}
      </select>
    </label>
  );
} // prettier-ignore
