import { useState, type DragEvent } from 'react';
import { count } from '../shared/figures';
import { useTexts } from '../shared/language';
import { SourceLink } from '../shared/source';
import { MESSAGES } from './messages';
import type { Editing, Scenario, Thing } from './scenario';

/** What is dragged, by its id. */
const DRAGGED = 'text/plain';

interface BoardProps {
  readonly scenario: Scenario;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string) => void;
  readonly editing: Editing;
}

/** Every body as it is after all steps, with what it has; then what has no place, and what ends. */
export function Board({ scenario: { things }, ...rest }: BoardProps) {
  const t = useTexts(MESSAGES);
  const bodies = things.filter(({ plannedKind }) => plannedKind === 'BODY');
  const standing = bodies.filter(({ fate }) => fate !== 'ENDING');
  const ended = bodies.filter(({ fate }) => fate === 'ENDING');
  const holding = things.filter(({ isInHoldingArea }) => isInHoldingArea);
  return (
    <section aria-label={t.board}>
      <h2>{t.board}</h2>
      {standing.map((body) => (
        <BodyCard key={body.id} body={body} things={things} {...rest} />
      ))}
      {holding.length > 0 && (
        <section className="plan-card holding" aria-label={t.holding}>
          <h3>{t.holding}</h3>
          <Things things={holding} all={things} {...rest} />
        </section>
      )}
      {ended.length > 0 && (
        <section className="plan-card" aria-label={t.ended}>
          <h3>{t.ended}</h3>
          <ul>
            {ended.map(({ id, nameAfter }) => (
              <li key={id} className="ending">
                <bdi>{nameAfter}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

interface ListProps extends Omit<BoardProps, 'scenario'> {
  readonly things: readonly Thing[];
}

function BodyCard({ body, things, editing, ...rest }: ListProps & { readonly body: Thing }) {
  const t = useTexts(MESSAGES);
  const [isOver, setIsOver] = useState(false);
  const own = things.filter(
    ({ holderAfter, plannedKind, fate }) => holderAfter === body.id && plannedKind !== 'BODY' && fate !== 'ENDING',
  );
  const above = things.find(({ id }) => id === body.holderAfter);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const id = event.dataTransfer.getData(DRAGGED);
    if (things.some((one) => one.id === id && one.holderAfter !== body.id))
      editing.mutate({ step: { stepKind: 'TRANSFER', things: [id], to: body.id } });
  };
  return (
    <section
      className={isOver ? 'plan-card over' : 'plan-card'}
      aria-label={body.nameAfter}
      onDragOver={(event) => { event.preventDefault(); setIsOver(true); }}
      onDragLeave={() => { setIsOver(false); }}
      onDrop={drop}
    >
      <h3 className="row">
        <Choice thing={body} {...rest} />
        <Fate thing={body} />
      </h3>
      {above && <p className="soft small"><bdi>{above.nameAfter}</bdi></p>}
      <Things things={own} all={things} editing={editing} {...rest} />
      {isOver && <p className="soft small">{t.dropHere(body.nameAfter)}</p>}
    </section>
  );
} // prettier-ignore

/** Sections with what they have, then posts, then duties folded. */
function Things({ things, all, editing, ...rest }: ListProps & { readonly all: readonly Thing[] }) {
  const t = useTexts(MESSAGES);
  const duties = things.filter(({ plannedKind }) => plannedKind === 'DUTY');
  const others = things.filter(({ plannedKind }) => plannedKind !== 'DUTY');
  return (
    <>
      <ul>
        {others.map((thing) => (
          <li key={thing.id} draggable onDragStart={(event) => { event.stopPropagation(); event.dataTransfer.setData(DRAGGED, thing.id); }}>
            <span className="row">
              <Choice thing={thing} {...rest} />
              <Fate thing={thing} />
            </span>
            {thing.plannedKind === 'SECTION' && (
              <Things things={all.filter(({ holderAfter }) => holderAfter === thing.id)} all={all} editing={editing} {...rest} />
            )}
          </li>
        ))}
      </ul>
      {duties.length > 0 && (
        <details>
          <summary className="soft small">{t.duties(duties.length)}</summary>
          <ul>
            {duties.map((thing) => (
              <li key={thing.id} className="row" draggable onDragStart={(event) => { event.stopPropagation(); event.dataTransfer.setData(DRAGGED, thing.id); }}>
                <Choice thing={thing} {...rest} />
                <Fate thing={thing} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
} // prettier-ignore

type ChoiceProps = Pick<BoardProps, 'chosen' | 'choose'> & { readonly thing: Thing };

function Choice({ thing: { id, nameAfter, plannedKind, amountAfter, fate, statedThing }, chosen, choose }: ChoiceProps) {
  const t = useTexts(MESSAGES);
  const [source] = statedThing && 'evidence' in statedThing ? statedThing.evidence : [];
  const isPost = plannedKind === 'POSTS' || plannedKind === 'LEADERS';
  return (
    <>
      <label className={fate === 'ENDING' ? 'ending' : undefined}>
        <input type="checkbox" checked={chosen.has(id)} onChange={() => { choose(id); }} />{' '}
        {isPost && `${plannedKind === 'POSTS' ? t.AUTHORISED_POSTS : t.LEADER_POSTS} `}
        <bdi>{nameAfter}</bdi>
        {isPost && amountAfter !== null && ` ${count(amountAfter)}`}
      </label>
      {source && <SourceLink source={source}>“”</SourceLink>}
    </>
  );
} // prettier-ignore

function Fate({ thing: { fate } }: { readonly thing: Thing }) {
  const t = useTexts(MESSAGES);
  if (fate === 'NOT_REVIEWED' || fate === 'UNCHANGED') return null;
  const look = { CHANGED: 'CHANGED', NEW: 'CAME', ENDING: 'WENT' }[fate];
  return <span className={`badge ${look}`}>{t[fate]}</span>;
}
