/** Who a change is about in the graph: bodies of the document, and those that a name tells by itself. */
import type { ChangeEventFact, ChangeParty } from '../../../src/domain/fact';
import { Written } from './facts';

const BODY = '石家庄市体育局';
const TEXT = `${BODY}。办公室。2019年3月，将石家庄市旅游局的体育旅游职责划入石家庄市体育局，由县农业局协助。\n将石家庄市旅游局的体育旅游职责划入石家庄市体育局。`;
const written = new Written(TEXT);

const party = (role: ChangeParty['role'], name: string, rest: Partial<ChangeParty> = {}): ChangeParty => ({
  role,
  name,
  organisation: null,
  section: null,
  isBody: true,
  ...rest,
});
const transfer = (parties: readonly ChangeParty[], rest: Partial<ChangeEventFact> = {}): ChangeEventFact => ({
  kind: 'TRANSFERRED',
  date: null,
  parties,
  subject: '体育旅游职责',
  quote: written.quote('将石家庄市旅游局的体育旅游职责划入石家庄市体育局'),
  ...rest,
});
const link = (changes: readonly ChangeEventFact[]) =>
  written.link({ organisations: [written.organisation(BODY)], sections: [written.section(BODY, '办公室')], changes });

test('bodies of the document, and bodies in whose name their division stands', () => {
  const linked = link([transfer([party('BEFORE', '石家庄市旅游局'), party('AFTER', BODY, { organisation: BODY })])]);
  const names = (type: 'ORIGINAL' | 'RESULTING' | 'INVOLVES') =>
    linked.relations(type).map(({ to }) => linked.called(to));
  expect([names('ORIGINAL'), names('RESULTING'), names('INVOLVES')]).toEqual([
    ['石家庄市旅游局'],
    [BODY],
    ['石家庄市旅游局', BODY],
  ]);
  expect(linked.nodes('ChangeEvent').map(({ properties }) => [properties.beforeNames, properties.afterNames])).toEqual([
    [['石家庄市旅游局'], [BODY]],
  ]);
});

test('the same body under the same id, whichever document names it', () => {
  const named = link([transfer([party('BEFORE', '石家庄市旅游局')])]);
  const own = new Written('石家庄市旅游局').link({
    organisations: [new Written('石家庄市旅游局').organisation('石家庄市旅游局')],
  });
  const [of] = named.relations('ORIGINAL');
  expect(own.nodes('Agency').map(({ id }) => id)).toEqual([of?.to]);
});

test('a name without a place, and a section of another body, stay words', () => {
  const linked = link([
    transfer([party('BEFORE', '县农业局'), party('AFTER', '石家庄市旅游局宣传科', { isBody: false })]),
  ]);
  expect([linked.relations('INVOLVES'), linked.nodes('Agency').length]).toEqual([[], 1]);
  expect(linked.nodes('ChangeEvent')[0]?.properties).toMatchObject({
    beforeNames: ['县农业局'],
    afterNames: ['石家庄市旅游局宣传科'],
  });
});

test('a section of the document', () => {
  const linked = link([transfer([party('MOVED', '办公室', { organisation: BODY, section: '办公室', isBody: false })])]);
  expect([linked.pairs('INVOLVES').map((pair) => pair.split(' → ')[1]), linked.relations('ORIGINAL')]).toEqual([
    ['办公室'],
    [],
  ]);
});

test('stated twice it is one change with two places, with another date it is another', () => {
  const again = written.quote('将石家庄市旅游局的体育旅游职责划入石家庄市体育局', 1);
  const parties = [party('BEFORE', '石家庄市旅游局')];
  const linked = link([transfer(parties), transfer(parties, { quote: again }), transfer(parties, { date: '2019-03' })]);
  const nodes = linked.nodes('ChangeEvent');
  expect(nodes.map(({ properties: { date, year, position } }) => [date, year, position])).toEqual([
    [null, null, 1],
    ['2019-03', 2019, 2],
  ]);
  expect(linked.relations('STATED_IN').filter(({ from }) => from === nodes[0]?.id)).toHaveLength(2);
});
