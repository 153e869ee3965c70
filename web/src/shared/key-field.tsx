import { useState, type FormEvent } from 'react';
import { keepKey, useKey } from './api/key';
import { texts, useTexts } from './language';

const TEXTS = texts(
  {
    key: '密钥',
    use: '使用',
    forget: '忘记密钥',
    hint: '更改需要密钥，由管理员用 govorg key create 发给。密钥只在这个标签页打开期间保留。',
    inUse: '正在使用密钥',
  },
  {
    key: 'Key',
    use: 'Use',
    forget: 'Forget the key',
    hint: 'A change takes a key, which whoever runs the service makes by govorg key create. It is kept as long as this tab is open.',
    inUse: 'A key is in use',
  },
);

/** Asks for a key once, and says when one is in use. */
export function KeyField() {
  const t = useTexts(TEXTS);
  const key = useKey();
  const [typed, setTyped] = useState('');
  const use = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') keepKey(typed.trim());
    setTyped('');
  };
  if (key !== null)
    return (
      <p className="key-field row">
        <span className="soft">{t.inUse}</span>
        <button type="button" onClick={() => { keepKey(null); }}>{t.forget}</button>
      </p>
    ); // prettier-ignore
  return (
    <form className="key-field" onSubmit={use}>
      <p className="row">
        <label>
          {t.key}{' '}
          <input type="password" autoComplete="off" value={typed} onChange={({ target }) => { setTyped(target.value); }} />
        </label>
        <button type="submit">{t.use}</button>
      </p>
      <p className="soft small">{t.hint}</p>
    </form>
  ); // prettier-ignore
}
