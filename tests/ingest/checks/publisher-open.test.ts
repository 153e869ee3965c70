import { readDocument } from '../../../src/ingest/pipeline';

const TWO = `云溪市气象局内设办公室、业务科。
核定事业编制20名。
东宁县气象局内设秘书科、测报股。`;

function facts(text: string) {
  const read = readDocument({ name: 'two.txt', bytes: Buffer.from(text) });
  if (!read.ok) throw new Error(read.rejection.message);
  return read.facts;
}

const open = (text: string): readonly string[] =>
  facts(text)
    .findings.filter(({ rule }) => rule === 'publisher-open')
    .map(({ message, quotes }) => `${message} | ${quotes.map((quote) => quote.text).join(' ')}`);

describe('who publishes is left open', () => {
  test('two bodies of which a text speaks alike: neither is the publisher, and both are named', () => {
    expect(facts(TWO).document.publisher).toBeNull();
    expect(open(TWO)).toEqual([
      'Nothing says which of these bodies publishes the document: 云溪市气象局、东宁县气象局 | 云溪市气象局 东宁县气象局',
    ]);
    expect(facts(TWO).staffing.map(({ holder }) => holder.organisation)).toEqual([null]);
  });

  test('each keeps the sections that its own sentence gives it', () => {
    expect(facts(TWO).sections.map(({ organisation, name }) => `${organisation ?? '—'}/${name}`)).toEqual([
      '云溪市气象局/办公室',
      '云溪市气象局/业务科',
      '东宁县气象局/秘书科',
      '东宁县气象局/测报股',
    ]);
  });

  test('a title says it', () => {
    const titled = `云溪市气象局2022年部门预算\n${TWO}`;
    expect(facts(titled).document.publisher).toBe('云溪市气象局');
    expect(open(titled)).toEqual([]);
  });
});
