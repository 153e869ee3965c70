import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { change } from '../shared/api/ask';
import { graphql } from '../shared/api/gql';
import { useAnswer } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Failure } from '../shared/state';
import { MESSAGES } from './messages';

const BODIES = graphql(`
  query BodiesToPlan($name: String!) {
    agencies(where: { or: [{ name: { contains: $name } }, { aliases: { contains: $name } }] }, first: 10) {
      nodes {
        id
        name
        history {
          fiscalYear
        }
      }
    }
  }
`);

const CREATE = graphql(`
  mutation CreateScenario($name: String!, $agencies: [ID!]!, $asOf: Int!) {
    createScenario(name: $name, agencies: $agencies, asOf: $asOf) {
      scenarioId
    }
  }
`);

interface Body {
  readonly id: string;
  readonly name: string;
  readonly years: readonly number[];
}

/** Name, bodies and the year that it begins with. */
export function NewPlan() {
  const t = useTexts(MESSAGES);
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [bodies, setBodies] = useState<readonly Body[]>([]);
  const [chosenYear, setYear] = useState<number | null>(null);
  const year = chosenYear ?? Math.max(0, ...bodies.flatMap(({ years }) => years));
  const creation = useMutation({
    mutationFn: () => change(CREATE, { name: name.trim(), agencies: bodies.map(({ id }) => id), asOf: year }),
    onSuccess: ({ createScenario: { scenarioId } }) => navigate({ to: '/plan/$id', params: { id: scenarioId } }),
  });
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    creation.mutate();
  };
  const isReady = name.trim() !== '' && bodies.length > 0 && year > 0;
  return (
    <form className="stack" onSubmit={begin}>
      <p className="row">
        <label>
          {t.name} <input value={name} maxLength={200} onChange={({ target }) => { setName(target.value); }} />
        </label>
        <label>
          {t.baseYear}{' '}
          <input type="number" className="year-input" value={year === 0 ? '' : year} onChange={({ target }) => { setYear(Number(target.value)); }} />
        </label>
      </p>
      <ChosenBodies bodies={bodies} remove={(id) => { setBodies(bodies.filter((one) => one.id !== id)); }} />
      <BodySearch chosen={bodies} add={(body) => { setBodies([...bodies, body]); }} />
      <p>
        <button type="submit" disabled={!isReady || creation.isPending}>{t.begin}</button>
      </p>
      {creation.error && <Failure error={creation.error} retry={() => { creation.mutate(); }} />}
    </form>
  );
} // prettier-ignore

function ChosenBodies({ bodies, remove }: { readonly bodies: readonly Body[]; readonly remove: (id: string) => void }) {
  const t = useTexts(MESSAGES);
  return (
    <ul aria-label={t.bodies}>
      {bodies.map(({ id, name }) => (
        <li key={id} className="row">
          <bdi>{name}</bdi>
          <button type="button" onClick={() => { remove(id); }}>{t.remove}</button>
        </li>
      ))}
    </ul>
  );
} // prettier-ignore

function BodySearch({ chosen, add }: { readonly chosen: readonly Body[]; readonly add: (body: Body) => void }) {
  const t = useTexts(MESSAGES);
  const [words, setWords] = useState('');
  return (
    <div>
      <label>
        {t.search} <input type="search" value={words} onChange={({ target }) => { setWords(target.value); }} />
      </label>
      {words.trim() !== '' && <FoundBodies words={words.trim()} chosen={chosen} add={add} />}
    </div>
  );
} // prettier-ignore

interface FoundBodiesProps {
  readonly words: string;
  readonly chosen: readonly Body[];
  readonly add: (body: Body) => void;
}

function FoundBodies({ words, chosen, add }: FoundBodiesProps) {
  const t = useTexts(MESSAGES);
  const answer = useAnswer(BODIES, { name: words });
  const found = (answer.data?.agencies.nodes ?? []).filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <ul>
      {found.map(({ id, name, history }) => (
        <li key={id} className="row">
          <bdi>{name}</bdi>
          <button type="button" onClick={() => { add({ id, name, years: history.flatMap(({ fiscalYear }) => fiscalYear ?? []) }); }}>
            {t.add}
          </button>
        </li>
      ))}
    </ul>
  );
} // prettier-ignore
