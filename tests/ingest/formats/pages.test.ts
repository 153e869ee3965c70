/** Pages of web sites: the article and what is told of it, without the frame that the site puts around it. */
import iconv from 'iconv-lite';
import { readDocument } from '../../../src/ingest/pipeline';
import { readText } from '../../../src/ingest/formats/read-text';

const read = (page: string | Buffer) => {
  const text = readText({ name: 'a.html', bytes: typeof page === 'string' ? Buffer.from(page) : page });
  if ('reason' in text) throw new Error(text.message);
  return text;
};
const DUTIES = '负责全县档案的收集、整理和利用，监督指导机关和企业的档案工作，组织重要档案的抢救和保护。';
const page = (article: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><ul>${'<li><a href="/x">政务服务便民热线</a></li>'.repeat(40)}</ul><div><div>${article}</div></div><div>主办：某某县人民政府 <a href="/">首页</a></div></body></html>`;

test('menus, scripts and the foot are no part of it, however long they are; what stands on one line is one paragraph', () => {
  const article = `<h1>甲东县档案馆</h1><p>一、主要职责</p>\n<p>（一）${DUTIES.slice(0, 20)}\n<b>${DUTIES.slice(20)}</b></p><script>var a = "12345热线";</script><p style="display:none">隐藏的话</p>`;
  expect(read(page(article)).text).toBe(
    `甲东县档案馆\n一、主要职责\n（一）${DUTIES.slice(0, 20)} ${DUTIES.slice(20)}\n`,
  );
});

test('the title that the head names and the lines of the index stand above the article', () => {
  const index = '<table><tr><td>索引号：</td><td>1140-2023</td><td>发布机构：</td><td>甲东县档案馆</td></tr><tr><td>名称：</td><td>概况</td><td>日期：</td><td>2023-01-02</td></tr></table>';
  const { text } = read(page(`${index}<div><p>${DUTIES}</p><p>${DUTIES}</p><p>${DUTIES}</p></div>`, '<meta name="ArticleTitle" content="甲东县档案馆概况">'));
  expect(text.split('\n').slice(0, 3)).toEqual(['甲东县档案馆概况', '索引号：\t1140-2023\t发布机构：\t甲东县档案馆', '名称：\t概况\t日期：\t2023-01-02']);
}); // prettier-ignore

test('numbers of lists are printed, tables keep the cells that span, and a table that only lays out is none', () => {
  const table = '<table><tr><th rowspan="2">科室</th><th colspan="2">编制</th></tr><tr><td>行政</td><td>事业</td></tr><tr><td>办公室</td><td>3</td><td>2</td></tr></table>';
  const { text, laidOut } = read(page(`<table><tr><td><ol><li>甲</li><li>乙</li></ol>${table}<p>${DUTIES}</p></td><td></td></tr></table>`));
  expect(text).toContain('1.甲\n2.乙\n');
  expect(laidOut?.map(({ rows }) => rows.map((row) => row.map(({ start, end, across, down }) => [text.slice(start, end), across, down])))).toEqual([
    [[['科室', 1, 2], ['编制', 2, 1]], [['行政', 1, 1], ['事业', 1, 1]], [['办公室', 1, 1], ['3', 1, 1], ['2', 1, 1]]],
  ]);
}); // prettier-ignore

test('the bytes tell the encoding, whatever the page says of it', () => {
  const words = page(`<p>${DUTIES}</p>`, '<meta charset="utf-8" name="viewport">');
  expect(read(iconv.encode(words, 'gb18030'))).toMatchObject({ text: `${DUTIES}\n`, encoding: 'gb18030' });
  expect(read(words.replace('utf-8', 'gb2312'))).toMatchObject({ text: `${DUTIES}\n`, encoding: 'utf-8' });
});

test('facts quote the text of the page at their places', () => {
  const document = readDocument({ name: 'a.html', bytes: Buffer.from(page(`<h2>甲东县档案馆概况</h2><p>一、主要职责</p><p>（一）${DUTIES}</p><p>（二）承办县委交办的其他事项。</p>`)) });
  if (!document.ok) throw new Error(document.rejection.message);
  const { duties } = document.facts;
  expect(duties.map(({ label, text }) => [label, text])).toEqual([['（一）', DUTIES], ['（二）', '承办县委交办的其他事项。']]);
  for (const { quote } of duties) expect(document.text.text.slice(quote.start, quote.end)).toBe(quote.text);
}); // prettier-ignore

test('elements nest as deep as in any browser; a page that goes deeper is refused before it costs anything', () => {
  const deep = (levels: number): string => `<html><body>${'<div>'.repeat(levels)}<p>${DUTIES}</p></body></html>`;
  expect(read(deep(500)).text.trim()).toBe(DUTIES);
  expect(readText({ name: 'a.html', bytes: Buffer.from(deep(100_000)) })).toMatchObject({ reason: 'TOO_COMPLEX' });
});

test('a page without text of its own is refused', () => {
  expect(readText({ name: 'a.html', bytes: Buffer.from('<html><body><script>1</script></body></html>') })).toMatchObject({ reason: 'EMPTY' }); // prettier-ignore
});
