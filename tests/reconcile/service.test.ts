/** The Reconciliation Service API 0.2 as a client of it asks: what it finds, what it says of itself, what it refuses. */
import Ajv, { type ValidateFunction } from 'ajv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BATCH_SIZE } from '../../src/reconcile/queries';
import { leftOut, sharedPath } from '../harness/shared';
import { bodyId, CREDIT_CODE, HOSTILE, reconcileService, type Candidate } from './serving';

const service = reconcileService();
const candidates = (query: Readonly<Record<string, unknown>>): Promise<readonly Candidate[]> =>
  service().candidates(query);

const first = async (query: Readonly<Record<string, unknown>>) => {
  const [best] = await candidates({ type: 'Agency', ...query });
  return best && { name: best.name, match: best.match, because: best.features[0]?.id };
};
const property = (pid: string, v: unknown) => ({ properties: [{ pid, v }] });

describe('which thing a name means', () => {
  test.each([
    ['its name', { query: '盘锦市水务局' }, '盘锦市水务局', 'name'],
    ['another name', { query: '沈阳市节水办' }, '沈阳市水务局', 'alias'],
    ['its credit code', { query: CREDIT_CODE.toLowerCase() }, '盘锦市水务局', 'code'],
    ['its credit code in a column', { query: '水务局', ...property('code', CREDIT_CODE) }, '盘锦市水务局', 'code'],
    ['its id', { query: bodyId('盘锦市水务局') }, '盘锦市水务局', 'id'],
    ['traditional characters', { query: '盤錦市水務局' }, '盘锦市水务局', 'name'],
    ['blanks and brackets of another style', { query: ' 盘锦市 水务局 ' }, '盘锦市水务局', 'name'],
    ['the province before the city', { query: '辽宁省盘锦市水务局' }, '盘锦市水务局', 'place_form'],
    ['the city without its rank', { query: '盘锦水务局' }, '盘锦市水务局', 'place_form'],
    ['pinyin', { query: 'panjinshishuiwuju' }, '盘锦市水务局', 'pinyin'],
    ['a character of the same sound', { query: '盘锦市大洼区河道官理所' }, '盘锦市大洼区河道管理所', 'same_sound'],
    ['characters out of order', { query: '盘锦市大洼区河道理管所' }, '盘锦市大洼区河道管理所', 'one_mistake'],
    ['an abbreviation', { query: '沈阳市发改委' }, '沈阳市发展和改革委员会', 'abbreviation'],
    ['its place in another column', { query: '水务局', ...property('division', '沈阳市') }, '沈阳市水务局', 'place_left_out'],
    ['its place as a code', { query: '水务局', ...property('division', '211104') }, '盘锦市大洼区水务局', 'place_left_out'],
    ['its place as an entity', { query: '发展和改革委员会', ...property('division', { id: 'division:210100', name: '沈阳市' }) }, '沈阳市发展和改革委员会', 'place_left_out'],
    ['the body above it', { query: '河道管理所', ...property('parent', '大洼区水务局') }, '盘锦市大洼区河道管理所', 'place_left_out'],
  ] as const)('%s', async (_, query, name, because) => {
    expect(await first(query)).toEqual({ name, match: true, because });
  }); // prettier-ignore

  test('the address of a thing is its id', async () => {
    const address = `${service().url}/id/agency/${encodeURIComponent('盘锦市水务局')}`;
    expect(await first({ query: address })).toEqual({ name: '盘锦市水务局', match: true, because: 'id' });
  });

  test('several bodies may be meant: they are candidates, and none is a match', async () => {
    const found = await candidates({ query: '水务局', type: 'Agency' });
    expect(found.filter(({ features }) => features[0]?.id === 'place_left_out').map(({ name }) => name).sort()).toEqual(
      ['沈阳市水务局', '盘锦市大洼区水务局', '盘锦市水务局'],
    ); // prettier-ignore
    expect(found.some(({ match }) => match)).toBe(false);
  });

  test('a body of another place is no match, however alike', async () => {
    const found = await candidates({ query: '丹东市水务局', type: 'Agency' });
    expect(found.map(({ match }) => match)).not.toContain(true);
  });

  test('a property that contradicts leaves no match, and says so', async () => {
    const [best] = await candidates({ query: '盘锦市大洼区河道管理所', ...property('division', '沈阳市') });
    expect(best).toMatchObject({ name: '盘锦市大洼区河道管理所', match: false });
    expect(best?.features).toContainEqual({ id: 'division', value: 0 });
  });

  test('each property is a feature of its own; of what no text tells there is none', async () => {
    const properties = [{ pid: 'year', v: 2022 }, { pid: 'kind', v: '行政单位' }, { pid: 'division', v: ['丹东市', '辽宁省'] }, { pid: 'parent', v: '盘锦市人民政府' }]; // prettier-ignore
    const [best] = await candidates({ query: '盘锦市水务局', type: 'Agency', properties });
    expect(best?.features).toEqual([{ id: 'name', value: 1 }, { id: 'year', value: 1 }, { id: 'kind', value: 1 }, { id: 'division', value: 1 }]); // prettier-ignore
    expect(best?.description).toBe('行政单位；辽宁省盘锦市；名称相同 same name');
  });

  test('a body that ended is found, and who goes on stands behind it', async () => {
    const [ended, successor] = await candidates({ query: '盘锦市水利局', type: 'Agency', limit: 2 });
    expect(ended).toMatchObject({ name: '盘锦市水利局', match: true });
    expect(ended?.description).toContain('已更名 renamed（2019-03）：盘锦市水务局');
    expect(ended?.features).toContainEqual({ id: 'ended', value: true });
    expect(successor).toMatchObject({ name: '盘锦市水务局', match: false });
    expect(successor?.features).toContainEqual({ id: 'successor', value: true });
  });

  test('a name that only a text of the change tells leads to who goes on, as no match', async () => {
    expect(await first({ query: '盘锦市水电局' })).toMatchObject({ name: '盘锦市水务局', match: false });
  });

  test('types narrow what is sought; without one all are', async () => {
    const name = async (query: object) => (await candidates({ ...query, limit: 1 }))[0]?.id;
    expect(await name({ query: '盘锦', type: 'Division' })).toBe('division:211100');
    expect(await name({ query: '盘锦市水务局', type: ['Division', 'Topic'] })).not.toBe(bodyId('盘锦市水务局'));
    expect(await name({ query: '盘锦市水务局', type: null })).toBe(bodyId('盘锦市水务局'));
    expect(await name({ query: '211100' })).toBe('division:211100');
  });

  test('nothing is found for what names nothing', async () => {
    for (const query of ['', '？', '某', 'x'.repeat(600), '\ud800', '（）']) expect({ query, found: await candidates({ query }) }).toEqual({ query, found: [] }); // prettier-ignore
  });
});

describe('batches', () => {
  const batch = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, { query: `盘锦市${at}水务局` }])); // prettier-ignore
  const callsOf = async (count: number): Promise<number> => {
    const { calls, post } = service();
    const before = calls.length;
    expect((await post({ queries: JSON.stringify(batch(count)) })).status).toBe(200);
    return calls.length - before;
  };

  test('a hundred queries cost as many looks into the graph as one', async () => {
    await callsOf(1);
    expect(await callsOf(BATCH_SIZE)).toBe(await callsOf(1));
    expect(await callsOf(BATCH_SIZE)).toBeLessThanOrEqual(10);
  });

  test('each query is answered under its own name, by GET as by POST', async () => {
    const queries = JSON.stringify({ a: { query: '盘锦市水务局', type: 'Agency', limit: 1 }, __proto: { query: '沈阳市水务局', type: 'Agency', limit: 1 } }); // prettier-ignore
    const [byPost, byGet] = await Promise.all([service().post({ queries }), service().get(`/reconcile?queries=${encodeURIComponent(queries)}`)]); // prettier-ignore
    const answer = await byPost.json();
    expect(answer).toMatchObject({ a: { result: [{ id: bodyId('盘锦市水务局') }] }, __proto: { result: [{ id: bodyId('沈阳市水务局') }] } }); // prettier-ignore
    expect(await byGet.json()).toEqual(answer);
  });

  test('what is too many is refused with 413, and says how many may come', async () => {
    const answer = await service().post({ queries: JSON.stringify(batch(BATCH_SIZE + 1)) });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining(String(BATCH_SIZE))]);
    const ids = Array.from({ length: BATCH_SIZE + 1 }, (_, at) => `agency:${at}`);
    expect((await service().post({ extend: JSON.stringify({ ids, properties: [] }) })).status).toBe(413);
  });
});

describe('what is wrong is refused with 400, in a sentence that says what to do', () => {
  test.each([
    ['no JSON', { queries: '{' }, /no JSON/],
    ['a list', { queries: '[]' }, /queries/],
    ['a query without a name', { queries: '{"a":{}}' }, /query/],
    ['an unknown type', { queries: '{"a":{"query":"x","type":"Person"}}' }, /no type "Person"; there are Agency/],
    ['an unknown property', { queries: '{"a":{"query":"x","properties":[{"pid":"P31","v":1}]}}' }, /no property "P31"/],
    ['a property that is only fetched', { queries: '{"a":{"query":"x","properties":[{"pid":"aliases","v":1}]}}' }, /compared are division/],
    ['a limit of nothing', { queries: '{"a":{"query":"x","limit":0}}' }, /limit/],
    ['a limit that is no number', { queries: '{"a":{"query":"x","limit":"5"}}' }, /limit/],
    ['a strictness that is none', { queries: '{"a":{"query":"x","type_strict":"none"}}' }, /type_strict/],
    ['JSON without end', { queries: `{"a":${'['.repeat(100)}` }, /levels deep/],
    ['an extension without entities', { extend: '{"properties":[]}' }, /ids/],
    ['an extension by an unknown property', { extend: '{"ids":[],"properties":[{"id":"x"}]}' }, /no property/],
    ['neither', { other: '1' }, /Send `queries`/],
  ] as const)('%s', async (_, form, message) => {
    const answer = await service().post(form);
    const { errors } = (await answer.json()) as { readonly errors: readonly { readonly message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([400, expect.stringMatching(message)]);
  }); // prettier-ignore

  test.each([
    ['/reconcile/suggest/entity?prefix=%E6&cursor=x', 400],
    ['/reconcile/suggest/entity?prefix=a&prefix=b', 400],
    [`/reconcile/suggest/entity?prefix=${'a'.repeat(300)}`, 400],
    ['/reconcile/properties?type=Person', 400],
    ['/reconcile/preview?id=agency:nowhere', 404],
    ['/reconcile/preview?id=%00', 404],
    ['/reconcile/preview', 404],
    [`/reconcile/view?id=${'x'.repeat(2_000)}`, 404],
    ['/reconcile/suggest/entity?prefix=%', 200],
  ])('an address of row %#', async (path, status) => {
    expect((await service().get(path)).status).toBe(status);
  });

  test('another method, another kind of body, bytes that are no UTF-8', async () => {
    const url = `${service().url}/reconcile`;
    const type = (value: string) => ({ 'content-type': value, connection: 'close' });
    expect((await fetch(url, { method: 'PUT', body: 'x', headers: type('application/x-www-form-urlencoded') })).status).toBe(405); // prettier-ignore
    expect((await fetch(url, { method: 'POST', body: '{}', headers: type('application/json') })).status).toBe(415);
    expect((await fetch(url, { method: 'POST', body: Buffer.from([0xff, 0x3d]), headers: type('application/x-www-form-urlencoded') })).status).toBe(400); // prettier-ignore
  });
});

describe('pages', () => {
  test('of any origin may ask every endpoint', async () => {
    const paths = ['/reconcile', '/reconcile/suggest/entity?prefix=a', '/reconcile/suggest/type', '/reconcile/suggest/property', '/reconcile/properties', '/reconcile/preview?id=agency:nowhere']; // prettier-ignore
    for (const path of paths) {
      const answer = await fetch(service().url + path, { headers: { origin: 'https://a.example', connection: 'close' } }); // prettier-ignore
      expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, '*']);
    }
    const asked = await fetch(`${service().url}/reconcile`, { method: 'OPTIONS', headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' } }); // prettier-ignore
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });

  test('show a preview in a frame of theirs; what stands in a name is text there', async () => {
    const answer = await service().get(`/reconcile/preview?id=${encodeURIComponent(bodyId(HOSTILE))}`);
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  test('lead to the thing itself', async () => {
    const answer = await service().get(`/reconcile/view?id=${encodeURIComponent(bodyId('盘锦市水务局'))}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/id/agency/${encodeURIComponent('盘锦市水务局')}`]); // prettier-ignore
  });
});

describe('suggestions', () => {
  const suggested = async (path: string) =>
    ((await (await service().get(path)).json()) as { readonly result: readonly { readonly id: string; readonly description: string }[] }).result; // prettier-ignore

  test('of entities: by the beginning of a name, or of its pinyin, page by page', async () => {
    const names = (await suggested(`/reconcile/suggest/entity?prefix=${encodeURIComponent('盘锦市水')}`)).map(({ id }) => id); // prettier-ignore
    expect(names).toEqual([bodyId('盘锦市水利局'), bodyId('盘锦市水务局')]);
    expect((await suggested('/reconcile/suggest/entity?prefix=panjinshishuiw')).map(({ id }) => id)).toEqual([bodyId('盘锦市水务局')]); // prettier-ignore
    const [one, two] = [await suggested('/reconcile/suggest/entity?prefix=s'), await suggested('/reconcile/suggest/entity?prefix=s&cursor=10')]; // prettier-ignore
    expect([one.length, two.length]).toEqual([10, 10]);
    expect(two.filter(({ id }) => one.some((other) => other.id === id))).toEqual([]);
  });

  test('of types and properties: by any of their names', async () => {
    expect((await suggested('/reconcile/suggest/type?prefix=div')).map(({ id }) => id)).toEqual(['Division']);
    expect((await suggested(`/reconcile/suggest/property?prefix=${encodeURIComponent('上级')}`)).map(({ id }) => id)).toEqual(['parent']); // prettier-ignore
  });
});

test('values of entities are fetched: entities, texts and numbers, and none of what is not there', async () => {
  const extend = { ids: [bodyId('盘锦市水利局'), bodyId('盘锦市水务局'), bodyId('盘锦市大洼区河道管理所'), 'agency:nowhere', 'x'], properties: ['division', 'parent', 'year', 'kind', 'code', 'aliases', 'successor', 'documents'].map((id) => ({ id })) }; // prettier-ignore
  const { rows } = (await (await service().post({ extend: JSON.stringify(extend) })).json()) as { readonly rows: Readonly<Record<string, object>> }; // prettier-ignore
  expect(rows[bodyId('盘锦市水利局')]).toMatchObject({
    successor: [{ id: bodyId('盘锦市水务局'), name: '盘锦市水务局' }],
  });
  expect(rows[bodyId('盘锦市水务局')]).toEqual({
    division: [{ id: 'division:211100', name: '盘锦市' }],
    parent: [],
    year: [{ int: 2022 }],
    kind: [{ str: 'ADMINISTRATIVE' }],
    code: [{ str: CREDIT_CODE }],
    aliases: [{ str: '市水务局' }],
    successor: [],
    documents: [{ str: '盘锦市水务局2022年部门预算' }],
  });
  expect(rows[bodyId('盘锦市大洼区河道管理所')]).toMatchObject({ parent: [{ id: bodyId('盘锦市大洼区水务局'), name: '盘锦市大洼区水务局' }] }); // prettier-ignore
  expect([rows['agency:nowhere'], rows['x']]).toEqual([rows['x'], expect.objectContaining({ division: [] })]);
});

describe('the schemas of the standard', () => {
  const folder = sharedPath('standards', 'reconciliation-0.2');
  if (!existsSync(folder)) {
    leftOut('the schemas of the Reconciliation API: ../shared/standards is not here');
    return;
  }
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of readdirSync(folder)) {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
    if (name !== 'openapi.json' || schema['$id'] !== undefined) ajv.addSchema(schema, name);
  }
  const schemaOf = (name: string): ValidateFunction => {
    const found = ajv.getSchema(name);
    if (!found) throw new Error(`no schema ${name}`);
    return found;
  };
  const queries = JSON.stringify({ a: { query: '盘锦市水利局', type: 'Agency', properties: [{ pid: 'division', v: '盘锦市' }] }, b: { query: 'panjinshi' }, c: { query: '' } }); // prettier-ignore
  const extend = JSON.stringify({ ids: [bodyId('盘锦市水务局'), bodyId('盘锦市水利局')], properties: ['division', 'year', 'code', 'successor'].map((id) => ({ id })) }); // prettier-ignore

  test.each([
    ['manifest.json', '/reconcile'],
    ['reconciliation-result-batch.json', `/reconcile?queries=${encodeURIComponent(queries)}`],
    ['data-extension-response.json', `/reconcile?extend=${encodeURIComponent(extend)}`],
    ['data-extension-property-proposal.json', '/reconcile/properties?type=Agency&limit=3'],
    ['data-extension-property-proposal.json', '/reconcile/properties'],
    ['suggest-entities-response.json', '/reconcile/suggest/entity?prefix=p'],
    ['suggest-properties-response.json', '/reconcile/suggest/property?prefix='],
    ['suggest-types-response.json', '/reconcile/suggest/type?prefix='],
  ])('%s by row %#', async (name, path) => {
    const validate = schemaOf(name);
    const answer: unknown = await (await service().get(path)).json();
    expect([validate(answer), validate.errors]).toEqual([true, null]);
  });

  test('what is sent here is what the standard lets clients send', () => {
    for (const [name, text] of [
      ['reconciliation-query-batch.json', queries],
      ['data-extension-query.json', extend],
    ] as const) {
      // prettier-ignore
      const validate = schemaOf(name);
      expect([name, validate(JSON.parse(text)), validate.errors]).toEqual([name, true, null]);
    }
  });
});
