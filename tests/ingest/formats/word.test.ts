/** Word documents: what a reader of the print sees, in the order in which it stands. */
import { readText } from '../../../src/ingest/formats/read-text';
import { wordFile, type WordParts, zipOf } from '../../harness/office-files';

const read = (parts: WordParts): string => {
  const text = readText({ name: 'a.docx', bytes: wordFile(parts) });
  if ('reason' in text) throw new Error(text.message);
  return text.text.trimEnd();
};
const p = (words: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const numbered = (words: string, level = 0, list = 1): string =>
  p(words, `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (levels: string, uses: string): string =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${uses}`;
const use = (id: number, override = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${override}</w:num>`;

test('numbers that Word prints by itself stand in front of their paragraphs, at every level, and begin anew below another', () => {
  const numbering = list(
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.'),
    use(1),
  );
  const body = [
    numbered('主要职责'),
    numbered('起草规划。', 1),
    numbered('编制目录。', 1),
    numbered('机构设置'),
    numbered('综合科', 1),
    numbered('文秘', 2),
    numbered('档案', 2),
    numbered('业务科', 1),
    numbered('会务', 2),
  ];
  expect(read({ body: body.join(''), numbering }).split('\n')).toEqual([
    '一、主要职责', '（一）起草规划。', '（二）编制目录。', '二、机构设置', '（一）综合科', '1.文秘', '2.档案', '（二）业务科', '1.会务',
  ]); // prettier-ignore
});

test('a list that begins anew, one by its style, one that goes on above ten, and one whose levels are printed together', () => {
  const numbering = list(
    level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2'),
    use(1) + use(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  );
  const styles = '<w:style w:styleId="article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="own"><w:basedOn w:val="article"/></w:style>';
  const byStyle = p('总则', '<w:pPr><w:pStyle w:val="own"/></w:pPr>');
  const many = Array.from({ length: 10 }, () => numbered('条文')).join('');
  const told = read({ body: byStyle + many + numbered('附则', 0, 2), numbering, styles }).split('\n');
  expect([told[0], told[9], told[10], told[11]]).toEqual(['第一条 总则', '第十条 条文', '第十一条 条文', '第一条 附则']);
  expect(read({ body: numbered('甲') + numbered('乙', 1), numbering: list(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2'), use(1)) })).toBe('一、甲\n一.1 乙');
}); // prettier-ignore

test('changes are read as accepted, a text box once, and nothing of fields, hidden words and comments', () => {
  const body = [
    '<w:p><w:r><w:t>核定编制</w:t></w:r><w:del><w:r><w:delText>二十</w:delText></w:r></w:del><w:ins><w:r><w:t>三十</w:t></w:r></w:ins><w:r><w:t>名</w:t></w:r></w:p>',
    '<w:p><w:moveFrom><w:r><w:t>移走的话</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t>看得见</w:t></w:r></w:p>',
    '<w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>第</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>页</w:t></w:r></w:p>',
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('框内一')}${p('框内二')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框内一')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  ];
  expect(read({ body: body.join('') }).split('\n').filter(Boolean)).toEqual(['核定编制三十名', '看得见', '第\t页', '框内一', '框内二']);
}); // prettier-ignore

test('a table knows the cells that span columns and rows; a table inside one is part of its cell', () => {
  const cell = (words: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
  const inner = `<w:tc><w:tcPr/><w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>${p('丙')}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('机构', '<w:vMerge w:val="restart"/>')}${cell('编制', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('行政')}${inner}</w:tr></w:tbl>`;
  const text = readText({ name: 'a.docx', bytes: wordFile({ body }) });
  if ('reason' in text) throw new Error(text.message);
  const told = text.laidOut?.[0]?.rows.map((row) => row.map(({ start, end, across, down }) => [text.text.slice(start, end), across, down]));
  expect(told).toEqual([
    [['机构', 1, 2], ['编制', 2, 1]],
    [['行政', 1, 1], ['甲 乙\n丙', 1, 1]],
  ]);
}); // prettier-ignore

test('the main part may have any name, and its elements any prefix', () => {
  expect(read({ body: p('主要职责'), main: 'document2.xml' })).toBe('主要职责');
  const strange = '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>主要职责</x:t></x:r></x:p></x:body></x:document>';
  expect(readText({ name: 'a', bytes: zipOf({ 'word/document.xml': strange }) })).toMatchObject({ text: '主要职责\n' });
}); // prettier-ignore

test.each<[string, Buffer, string]>([
  ['one that is cut off', wordFile({ body: p('主要职责') }).subarray(0, 500), 'DAMAGED'],
  ['one whose XML is broken', zipOf({ 'word/document.xml': '<w:document><w:body>' }), 'DAMAGED'],
  ['one that names an entity of its own', zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' }), 'DAMAGED'],
  ['one of pictures', wordFile({ body: p(''), others: { 'word/media/image1.png': 'x' } }), 'SCANNED'],
  ['one of nothing', wordFile({ body: p('') }), 'EMPTY'],
])('%s is refused by name', (_, bytes, reason) => {
  expect(readText({ name: 'a.docx', bytes })).toMatchObject({ reason, message: expect.stringMatching(/: |save|pass/) });
}); // prettier-ignore

test('what a member unpacks to has a bound, whatever its header says', () => {
  const bomb = zipOf({ 'word/document.xml': Buffer.alloc(210 * 1024 * 1024, 0x20) });
  expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
  // The header of the directory says that it is small.
  const place = bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bomb.writeUInt32LE(10, place + 24);
  expect(readText({ name: 'a.docx', bytes: bomb })).toMatchObject({ reason: 'TOO_COMPLEX' });
});
