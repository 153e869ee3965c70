/** Words in the texts of the seed documents, asked over HTTP; where they stand was looked up in the documents. */
import { readFileSync } from 'node:fs';
import { seedDocuments } from '../harness/shared';
import { startService, type Service } from '../harness/service';

let service: Service;
beforeAll(async () => (service = await startService()));
afterAll(() => service.dispose());

interface Edge {
  readonly snippet: {
    readonly text: string;
    readonly highlights: readonly { readonly start: number; readonly end: number; readonly documentStart: number | null; readonly documentEnd: number | null }[];
  };
  readonly node: { readonly __typename: string; readonly text?: string; readonly start?: number; readonly document?: { readonly source: string } };
} // prettier-ignore

async function found(text: string, more = ''): Promise<{ totalCount: number; edges: readonly Edge[] }> {
  const query = `query ($text: String!) { search(text: $text, first: 100${more}) { totalCount edges {
    snippet { text highlights { start end documentStart documentEnd } }
    node { __typename ... on Passage { text start document { source } } } } } }`;
  const { data, errors } = await service.ask(query, { text });
  expect(errors).toEqual([]);
  return data?.['search'] as { totalCount: number; edges: readonly Edge[] };
}

const plain = (source: string): string => {
  const path = seedDocuments().find((one) => one.endsWith(source)) ?? '';
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
};

test.each([
  ['东北一流', 1],
  ['名词解释', 5],
  ['3453.09', 3],
])('%s stands in the text of documents, which no fact holds', async (word, count) => {
  const { totalCount, edges } = await found(word);
  expect(totalCount).toBe(count);
  expect(new Set(edges.map(({ node }) => node.__typename))).toEqual(new Set(['Passage']));
});

test.each(['东北一流', '３４５３．０９', '營商環境', '名詞解釋', '信用'])(
  '%s is highlighted where the plain text holds it, to be cited like any evidence',
  async (word) => {
    const { edges } = await found(word, ', kinds: [Passage]');
    expect(edges.length).toBeGreaterThan(0);
    for (const { node, snippet } of edges) {
      const text = plain(node.document?.source ?? '');
      expect(text.slice(node.start, (node.start ?? 0) + (node.text ?? '').length)).toBe(node.text);
      expect(snippet.highlights.length).toBeGreaterThan(0);
      for (const { start, end, documentStart, documentEnd } of snippet.highlights)
        expect(text.slice(documentStart ?? 0, documentEnd ?? 0)).toBe(snippet.text.slice(start, end));
    }
  },
);

test('facts come before the passages that state them, and kinds choose', async () => {
  const { edges } = await found('信用');
  const types = edges.map(({ node }) => node.__typename);
  expect(types.slice(0, 4)).toEqual(['Section', 'Responsibility', 'Responsibility', 'Responsibility']);
  expect(new Set(types.slice(4))).toEqual(new Set(['Passage']));
  expect((await found('信用', ', kinds: [Section, Responsibility]')).totalCount).toBe(4);
});

test('the words of a fact are highlighted in its own text, and cited by its evidence', async () => {
  const { edges } = await found('12345非紧急类 市民心网', ', kinds: [Responsibility]');
  expect(edges).toMatchObject([
    {
      snippet: {
        text: '负责12345非紧急类服务平台规划建设和日常运行监管工作，指导市民心网工作。',
        highlights: [
          { start: 2, end: 11, documentStart: null, documentEnd: null },
          { start: 31, end: 35, documentStart: null, documentEnd: null },
        ],
      },
    },
  ]);
});

test('the text of a document can be read, paragraph by paragraph', async () => {
  const query =
    '{ documents { nodes { source length passages(first: 100) { totalCount nodes { text start end position } } } } }';
  const { data, errors } = await service.ask(query);
  expect(errors).toEqual([]);
  type Read = { source: string; passages: { totalCount: number; nodes: { text: string; start: number; end: number; position: number }[] } }; // prettier-ignore
  for (const { source, passages } of (data as { documents: { nodes: Read[] } }).documents.nodes) {
    const text = plain(source);
    expect(passages.nodes.map(({ start, end }) => text.slice(start, end))).toEqual(
      passages.nodes.map((one) => one.text),
    );
    expect(passages.nodes.map(({ position }) => position)).toEqual(passages.nodes.map((_, index) => index + 1));
  }
});

test.each([
  ['zhihuichengshi', 'PINYIN', '盘锦市智慧城市运行管理中心'],
  ['zhcsyx', 'PINYIN', '盘锦市智慧城市运行管理中心'],
  ['智慧城市运行管里中心', 'SIMILAR', '智慧城市运行管理中心'],
  ['智慧城市运行管中心', 'SIMILAR', '智慧城市运行管理中心'],
  ['智慧城市运行理管中心', 'SIMILAR', '智慧城市运行管理中心'],
])('a body comes up by %s', async (text, by, name) => {
  const query = 'query ($text: String!) { search(text: $text, kinds: [Agency], first: 2) { edges { matchedBy matchedName node { ... on Agency { name } } } } }'; // prettier-ignore
  const { data, errors } = await service.ask(query, { text });
  expect(errors).toEqual([]);
  const { edges } = data?.['search'] as { edges: readonly unknown[] };
  expect(edges[0]).toMatchObject({ matchedBy: by, matchedName: name, node: { name: '盘锦市智慧城市运行管理中心' } });
});
