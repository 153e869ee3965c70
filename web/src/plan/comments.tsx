import { useState, type FormEvent } from 'react';
import { useTexts } from '../shared/language';
import { MESSAGES } from './messages';
import type { Editing, Scenario } from './scenario';

/** What people say of it. What was typed stays until it was said. */
export function Comments({ scenario: { comments }, editing }: { readonly scenario: Scenario; readonly editing: Editing }) {
  const t = useTexts(MESSAGES);
  const [text, setText] = useState('');
  const say = (event: FormEvent): void => {
    event.preventDefault();
    editing.mutate({ comment: text.trim() }, { onSuccess: () => { setText(''); } });
  };
  return (
    <section aria-label={t.comments}>
      <h2>{t.comments}</h2>
      <ul className="comments">
        {comments.map(({ text: said, saidBy, saidAt }) => (
          <li key={`${saidAt} ${said}`}>
            <bdi>{said}</bdi>
            <p className="soft small"><bdi>{saidBy}</bdi> · {saidAt.slice(0, 10)}</p>
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={say}>
        <label className="visually-hidden" htmlFor="comment">{t.comment}</label>
        <input id="comment" value={text} maxLength={2000} onChange={({ target }) => { setText(target.value); }} />
        <button type="submit" disabled={text.trim() === '' || editing.isPending}>{t.say}</button>
      </form>
    </section>
  );
} // prettier-ignore
