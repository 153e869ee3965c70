/** Changes of bodies, asked of a graph of two documents in either order of arrival; what to expect was read in them. */
import { linkDocument, readDocument } from '../../src/ingest/pipeline';
import { hashOf } from '../../src/store/graph-hash';
import type { ChangeSet } from '../../src/store/graph-store';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { FINAL_ACCOUNTS, REFORM_DOCUMENTS, STAFFING_RULES } from '../harness/reform-documents';
import { embeddedStore, onNeo4j } from '../harness/stores';
import { reference } from '../ingest/link/facts';

const LINKED: readonly ChangeSet[] = REFORM_DOCUMENTS.map(({ name, text }) => {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  if (!read.ok) throw new Error(read.rejection.message);
  return linkDocument(read, reference);
});
const STATED = [...STAFFING_RULES.gold, ...FINAL_ACCOUNTS.gold];

function describeOn(store: () => Parameters<typeof asker>[0]): void {
  let asked: Asker;
  beforeAll(async () => {
    for (const change of [...LINKED].reverse()) await store().apply([change]);
    asked = await asker(store());
  });

  const answer = async (question: string): Promise<unknown> => {
    const { data, errors } = await asked.ask(question);
    expect({ question, errors }).toEqual({ question, errors: [] });
    return data;
  };

  test('all that texts state, by kind and in any order', async () => {
    const { changeEvents } = (await answer('{ changeEvents(first: 50) { totalCount nodes { changeKind date year statementKind } } }')) as { changeEvents: { totalCount: number; nodes: { changeKind: string; date: string | null; year: number | null; statementKind: string }[] } }; // prettier-ignore
    expect(changeEvents.totalCount).toBe(STATED.length);
    const shown = changeEvents.nodes.map(({ changeKind, date }) => `${changeKind} ${date}`).sort();
    expect(shown).toEqual(STATED.map(({ kind, date }) => `${kind} ${date}`).sort());
    const years = changeEvents.nodes.map(({ year }) => year ?? -1);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(new Set(changeEvents.nodes.map(({ statementKind }) => statementKind))).toEqual(new Set(['STATED']));
  });

  test('one kind of one year, with the words that state it', async () => {
    expect(
      await answer('{ changeEvents(where: { changeKind: { eq: MERGED }, year: { eq: 2020 } }) { nodes { beforeNames afterNames text evidence { quote document { fiscalYear } } involved { ... on Agency { name } } } } }'), // prettier-ignore
    ).toEqual({
      changeEvents: {
        nodes: [
          {
            beforeNames: ['县文化馆', '县群众艺术馆'],
            afterNames: ['澄川县文化艺术中心'],
            text: '县文化馆和县群众艺术馆合并成立澄川县文化艺术中心',
            evidence: [{ quote: '县文化馆和县群众艺术馆合并成立澄川县文化艺术中心', document: { fiscalYear: 2020 } }],
            involved: [{ name: '澄川县文化艺术中心' }],
          },
        ],
      },
    });
  });

  test('of a body, of a section and of a document', async () => {
    expect(
      await answer('{ agency(name: "澄川县图书馆") { changeEvents(orderBy: [{ by: CHANGE_KIND }]) { totalCount nodes { changeKind subject after { ... on Agency { name } } } } } }'), // prettier-ignore
    ).toEqual({
      agency: {
        changeEvents: {
          totalCount: 2,
          nodes: [
            { changeKind: 'FOUNDED', subject: null, after: [{ name: '澄川县图书馆' }] },
            { changeKind: 'NAMEPLATE_ADDED', subject: '澄川县少年儿童图书馆', after: [{ name: '澄川县图书馆' }] },
          ],
        },
      },
    });
    expect(
      await answer('{ sections(where: { changeEvents: { some: { changeKind: { eq: RENAMED } } } }) { nodes { name changeEvents { nodes { beforeNames } } } } }'), // prettier-ignore
    ).toEqual({
      sections: { nodes: [{ name: '渔业股', changeEvents: { nodes: [{ beforeNames: ['县畜牧水产局渔政股'] }] } }] },
    });
    expect(
      await answer('{ documents(where: { documentKind: { eq: FINAL_ACCOUNTS } }) { nodes { changeEvents(first: 2) { totalCount nodes { changeKind } } } } }'), // prettier-ignore
    ).toEqual({
      documents: {
        nodes: [{ changeEvents: { totalCount: 5, nodes: [{ changeKind: 'MERGED' }, { changeKind: 'MERGED' }] } }],
      },
    });
  });

  test('bodies that a text merely names are words and no bodies', async () => {
    expect(await answer('{ agencies(where: { name: { contains: "畜牧水产局" } }) { totalCount } }')).toEqual({
      agencies: { totalCount: 0 },
    });
    expect(
      await answer('{ changeEvents(where: { beforeNames: { eq: "县畜牧水产局" } }, orderBy: [{ by: CHANGE_KIND }]) { nodes { changeKind before { id } } } }'), // prettier-ignore
    ).toEqual({
      changeEvents: {
        nodes: [
          { changeKind: 'DISSOLVED', before: [] },
          { changeKind: 'TRANSFERRED', before: [] },
        ],
      },
    });
  });

  test('search finds the names in a change, before the paragraph that holds them', async () => {
    expect(
      await answer('{ search(text: "群众艺术馆") { nodes { __typename ... on ChangeEvent { changeKind } } } }'),
    ).toEqual({
      search: { nodes: [{ __typename: 'ChangeEvent', changeKind: 'MERGED' }, { __typename: 'Passage' }] },
    });
  });

  test('the changes of a page of bodies, with who they are about, are one call of the store', async () => {
    const counting = countingStore(store());
    const { ask } = await asker(counting.store);
    const { errors } = await ask('{ agencies { nodes { changeEvents { totalCount nodes { before { id } after { id } evidence { quote } } } } } }'); // prettier-ignore
    expect([errors, counting.calls.length]).toEqual([[], 1]);
  });

  test('the graph is the same in whatever order the documents came', async () => {
    const before = await hashOf(store().scan());
    for (const change of LINKED) await store().apply([change]);
    expect(await hashOf(store().scan())).toEqual(before);
  });
}

describe('on the embedded store', () => { describeOn(embeddedStore()); }); // prettier-ignore
describe('on Neo4j', () => { onNeo4j('changes of bodies', describeOn); }); // prettier-ignore
