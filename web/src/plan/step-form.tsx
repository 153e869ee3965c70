import { useState, type FormEvent } from 'react';
import { useTexts } from '../shared/language';
import { MESSAGES } from './messages';
import type { Edit, Editing, Scenario, Thing } from './scenario';

const ACTIONS = ['RENAME', 'MERGE', 'DISSOLVE', 'MOVE', 'TRANSFER', 'END_DUTY', 'FOUND', 'NOTE'] as const;
type Action = (typeof ACTIONS)[number];

/** What an action is about, and what else it takes. */
interface Rule {
  readonly fits: (things: readonly Thing[]) => boolean;
  readonly takesName?: true;
  readonly takesTo?: true;
}

const are =
  (...kinds: readonly Thing['plannedKind'][]) =>
  (things: readonly Thing[]): boolean =>
    things.length > 0 && things.every(({ plannedKind }) => kinds.includes(plannedKind));

const RULES: Readonly<Record<Action, Rule>> = {
  RENAME: { fits: (things) => things.length === 1 && are('BODY', 'SECTION')(things), takesName: true },
  MERGE: { fits: (things) => things.length > 1 && (are('BODY')(things) || are('SECTION')(things)), takesName: true },
  DISSOLVE: { fits: (things) => things.length === 1 && are('BODY', 'SECTION')(things) },
  MOVE: { fits: (things) => things.length === 1 && are('BODY')(things), takesTo: true },
  TRANSFER: { fits: are('SECTION', 'DUTY', 'POSTS', 'LEADERS', 'LINE'), takesTo: true },
  END_DUTY: { fits: are('DUTY') },
  FOUND: { fits: (things) => things.length === 0, takesName: true, takesTo: true },
  NOTE: { fits: (things) => things.length > 0 },
};

interface StepFormProps {
  readonly scenario: Scenario;
  readonly chosen: ReadonlySet<string>;
  readonly clear: () => void;
  readonly editing: Editing;
}

/** What is done to the things that are chosen. */
export function StepForm({ scenario: { things }, chosen, clear, editing }: StepFormProps) {
  const t = useTexts(MESSAGES);
  const [wanted, setWanted] = useState<Action | null>(null);
  const [name, setName] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const selected = things.filter(({ id }) => chosen.has(id));
  const possible = ACTIONS.filter((action) => RULES[action].fits(selected));
  const action = possible.find((one) => one === wanted) ?? possible[0];
  if (action === undefined) return null;
  const { takesName, takesTo } = RULES[action];
  const bodies = things.filter(({ plannedKind, fate, id }) => plannedKind === 'BODY' && fate !== 'ENDING' && !chosen.has(id));
  const needsTo = action === 'TRANSFER';
  const make = (event: FormEvent): void => {
    event.preventDefault();
    const step: Extract<Edit, { readonly step: unknown }>['step'] = {
      stepKind: action,
      things: [...chosen],
      ...(takesName && { name: name.trim() }),
      ...(takesTo && to !== '' && { to }),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    };
    editing.mutate({ step }, { onSuccess: () => { clear(); setName(''); setReason(''); setTo(''); } });
  };
  const isReady = (!takesName || name.trim() !== '') && (!needsTo || to !== '') && !editing.isPending;
  return (
    <form className="sheet step-form stack" onSubmit={make} aria-label={t.step}>
      <h2>{t.step}</h2>
      <p className="soft small">{t.stepHint}</p>
      <p className="row">
        <select aria-label={t.step} value={action} onChange={({ target }) => { setWanted(ACTIONS.find((one) => one === target.value) ?? null); }}>
          {possible.map((one) => <option key={one} value={one}>{t[one]}</option>)}
        </select>
        {takesName && <label>{t.newName} <input value={name} maxLength={200} onChange={({ target }) => { setName(target.value); }} /></label>}
        {takesTo && (
          <label>
            {t.to}{' '}
            <select value={to} onChange={({ target }) => { setTo(target.value); }}>
              <option value="">{needsTo ? '…' : t.nobody}</option>
              {bodies.map(({ id, nameAfter }) => <option key={id} value={id}>{nameAfter}</option>)}
            </select>
          </label>
        )}
        <label>{t.reason} <input value={reason} maxLength={500} onChange={({ target }) => { setReason(target.value); }} /></label>
        <button type="submit" disabled={!isReady}>{t.make}</button>
      </p>
      {chosen.size > 0 && (
        <p className="row small">
          <span role="status">{t.chosen(chosen.size)}</span>
          <button type="button" onClick={clear}>{t.clear}</button>
        </p>
      )}
    </form>
  );
} // prettier-ignore
