/** Rich text and saved web pages: what a reader of the document sees, and nothing of what programs put beside it. */
import iconv from 'iconv-lite';
import { readText } from '../../../src/ingest/formats/read-text';
import { htmlOf } from '../../harness/office-files';

const outcome = (bytes: Buffer) => {
  const text = readText({ name: 'a', bytes });
  return 'reason' in text ? text.reason : text;
};
const read = (bytes: Buffer) => {
  const text = outcome(bytes);
  if (typeof text === 'string') throw new Error(text);
  return text;
};

/** Words in the code page of Chinese Windows, each byte escaped. */
const gbk = (words: string): string =>
  [...iconv.encode(words, 'gbk')].map((byte) => `\\'${byte.toString(16)}`).join('');
const rich = (body: string, head = '\\ansicpg936'): Buffer =>
  Buffer.from(`{\\rtf1\\ansi${head}{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 ${gbk('宋体')};}}{\\colortbl;\\red1;}{\\*\\generator WPS;}${body}}`, 'latin1'); // prettier-ignore

describe('rich text', () => {
  test('is its paragraphs, in whatever way their characters are written', () => {
    const unicode = [...'主要职责'].map((one) => `\\u${(one.charCodeAt(0) << 16) >> 16}?`).join('');
    const body = `{\\header ${gbk('页眉')}}\\pard ${gbk('甲东县档案馆')}\\par\r\n{\\listtext ${gbk('一、')}}${unicode}\\par{\\uc2\\u36127 ${gbk('负')}}\\'d4\\'f02024\\line B\\{1\\}`;
    expect(read(rich(body)).text).toBe('甲东县档案馆\n一、主要职责\n负责2024\nB{1}\n');
    expect(read(rich(`\\f1 ${gbk('档案馆')}\\f0 \\'e9`, '\\ansicpg1252')).text).toBe('档案馆é\n');
  });

  test('is without what is hidden or deleted, notes, instructions of fields and pictures; a text box is read once', () => {
    const field = '{\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}';
    const box = `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt ${gbk('方框')}\\par}}{\\shprslt ${gbk('方框')}}}`;
    const body = `${gbk('职责')}{\\v x}{\\deleted y}{\\footnote ${gbk('注')}}{\\pict\\bin3 {}}}${field}${box}\\par ${gbk('机构')}\\par`;
    expect(read(rich(body)).text).toBe('方框\n职责5\n机构\n');
  });

  test('has tables with what their cells span, and the paragraph of its words', () => {
    const row = (edges: string, cells: readonly string[]): string => `\\trowd\\trleft0${edges}\\pard\\intbl ${cells.map((cell) => `${gbk(cell)}\\cell`).join(' ')}\\row`; // prettier-ignore
    const body = `${gbk('预算表')}\\par${row('\\cellx4000\\cellx6000', ['项目', '金额'])}${row('\\cellx2000\\cellx4000\\cellx6000', ['基本', '支出', '60'])}\\pard ${gbk('说明')}\\par`;
    const { text, laidOut, places } = read(rich(body));
    expect(text).toBe('预算表\n项目\t金额\n基本\t支出\t60\n\n说明\n');
    expect(laidOut?.[0]?.rows.map((cells) => cells.map(({ across }) => across))).toEqual([[2, 1], [1, 1, 1]]); // prettier-ignore
    expect(places?.kind).toBe('PARAGRAPH');
  });

  test.each<[string, Buffer, string]>([
    ['cut off', rich(gbk('职责')).subarray(0, -3), 'DAMAGED'],
    ['with half a character', rich(`${gbk('职责')}\\'b8`), 'DAMAGED'],
    ['a picture only', rich('{\\pict 89504e}'), 'SCANNED'],
    ['nothing', rich(''), 'EMPTY'],
    ['groups without end', Buffer.from(`{\\rtf1${'{'.repeat(300_000)}`), 'DAMAGED'],
  ])('%s: refused by name', (_, bytes, reason) => {
    expect(outcome(bytes)).toBe(reason);
  });
});

describe('a saved web page', () => {
  const page = htmlOf(['甲东县档案馆概况', '一、主要职责', '（一）负责全县档案的收集和保护，指导机关档案工作。']);
  const quoted = [...page].map((byte) => (byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('').replace(/(.{70}[^=]{3})/g, '$1=\r\n'); // prettier-ignore
  const letter = (encoding: string, body: string): Buffer =>
    Buffer.from(`From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B=1"\r\n\r\n\r\n----B=1\r\nContent-Type: image/png\r\n\r\nx\r\n----B=1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----B=1--\r\n`, 'latin1'); // prettier-ignore

  test.each<[string, Buffer]>([
    ['quoted', letter('quoted-printable', quoted)],
    ['in base64', letter('base64', page.toString('base64').replace(/(.{76})/g, '$1\r\n'))],
    ['as it is', letter('8bit', page.toString('latin1'))],
  ])('%s gives the text of the page', (_, bytes) => {
    const saved = read(bytes);
    expect(saved.text).toBe(read(page).text);
    expect(saved.mediaType).toBe('multipart/related');
  });

  test('without a page is refused', () => {
    expect(outcome(Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx'))).toBe('DAMAGED'); // prettier-ignore
  });
});
