/** What is suggested to whoever types, asked over HTTP of the service on the seed documents. */
import { startService, type Service } from '../harness/service';

let service: Service;
beforeAll(async () => (service = await startService()));
afterAll(() => service.dispose());

interface Suggestion {
  readonly name: string;
  readonly by: string;
  readonly node: { readonly __typename: string; readonly id: string };
}

async function suggested(prefix: string, more = ''): Promise<readonly Suggestion[]> {
  const query = `query ($prefix: String!) { suggest(prefix: $prefix${more}) { name by node { __typename id } } }`;
  const { data, errors } = await service.ask(query, { prefix });
  expect(errors).toEqual([]);
  return data?.['suggest'] as readonly Suggestion[];
}

const CENTRE = '盘锦市智慧城市运行管理中心';

test.each([
  ['the beginning of a name', '盘锦市智', 'PREFIX'],
  ['the name', CENTRE, 'EXACT'],
  ['its pinyin', 'panjinshizhihui', 'PINYIN'],
  ['its pinyin as people write it', 'Pan Jin Shi Zhi Hui', 'PINYIN'],
  ['its initials', 'pjszhcs', 'INITIALS'],
  ['its pinyin from a later character on', 'zhihuichengshiyunxing', 'PINYIN_PART'],
  ['a part of it', '锦市智慧城市运行', 'CONTAINS'],
  ['traditional characters', '盤錦市智', 'PREFIX'],
])('a body comes up by %s', async (_, prefix, by) => {
  const [first, ...others] = await suggested(prefix, ', kinds: [Agency]');
  expect(first).toMatchObject({ name: CENTRE, by, node: { __typename: 'Agency' } });
  expect(others.map(({ node }) => node.id)).not.toContain(first?.node.id);
});

test('what is called so comes before what begins so, of all kinds', async () => {
  const [first, ...others] = await suggested('盘锦市');
  expect(first).toMatchObject({ name: '盘锦市', by: 'EXACT', node: { __typename: 'Division' } });
  expect(new Set(others.map(({ by }) => by))).toEqual(new Set(['PREFIX']));
  expect(others.length).toBeLessThanOrEqual(9);
});

test('the other names of a topic lead to it', async () => {
  const answer = await suggested('12345非紧急类', ', kinds: [Topic]');
  expect(answer).toMatchObject([{ name: '12345非紧急类服务平台', by: 'PREFIX', node: { __typename: 'Topic' } }]);
});

test('a section, a division and a document by their initials', async () => {
  const types = await Promise.all(
    [
      ['shxyk', 'Section'],
      ['xltq', 'Division'],
      ['gxqyshj', 'Document'],
    ].map(async ([prefix = '', kind]) => (await suggested(prefix, `, kinds: [${kind ?? ''}]`))[0]),
  );
  expect(types).toMatchObject([
    { name: '社会信用科', by: 'INITIALS', node: { __typename: 'Section' } },
    { name: '兴隆台区', by: 'INITIALS', node: { __typename: 'Division' } },
    { name: '高新区营商环境建设局2023年部门预算', by: 'INITIALS', node: { __typename: 'Document' } },
  ]);
});

test('what no name goes with gives nothing', async () => {
  for (const prefix of ['不存在的', 'vvvvvv', '！']) expect(await suggested(prefix)).toEqual([]);
});

test.each([
  ['nothing', { prefix: '' }, 'is empty'],
  ['quotation marks alone', { prefix: '“”' }, 'is empty'],
  ['more than any name', { prefix: '盘'.repeat(201) }, 'at most 200'],
  ['none', { prefix: '盘', first: 0 }, 'between 1 and 100'],
  ['too many', { prefix: '盘', first: 101 }, 'between 1 and 100'],
  ['half a character', { prefix: '盘\ud83c' }, 'surrogate'],
])('%s is refused', async (_, variables, words) => {
  const query = 'query ($prefix: String!, $first: Int = 10) { suggest(prefix: $prefix, first: $first) { name } }';
  const { status, errors } = await service.ask(query, variables);
  expect(status).toBe(400);
  expect(errors[0]).toMatchObject({
    message: expect.stringContaining(words) as string,
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
