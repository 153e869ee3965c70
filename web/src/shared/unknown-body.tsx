import { texts, useTexts } from './language';
import { PageTitle } from './title';

const TEXTS = texts(
  {
    title: '没有这个单位',
    hint: '地址里的编号没有对应的单位：文件可能已撤回，或者地址不完整。请从上方重新查找。',
  },
  {
    title: 'There is no such body',
    hint: 'The id of this address belongs to no body: its documents may have been taken back, or the address is not whole. Find it again above.',
  },
);

/** A view of a body that is not there: what that may mean, and what to do. */
export function UnknownBody() {
  const t = useTexts(TEXTS);
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <h1>{t.title}</h1>
      <p className="nothing">{t.hint}</p>
    </>
  );
}
