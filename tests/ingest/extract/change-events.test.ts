/**
 * Changes of bodies, written by reading: kind, date, who before > who after, and what was moved behind a bar. Each
 * passage stands in a document of 海临县农业农村局, which has the sections 办公室 and 种植业股 and the unit 海临县农技站.
 */
import type { ChangeEventFact, ChangeParty } from '../../../src/domain/fact';
import { readStructure } from './read';

const OPENING = `海临县农业农村局2021年度部门预算
一、机构设置
海临县农业农村局内设办公室、种植业股2个股室。下属事业单位1个：海临县农技站。
二、机构变动情况
`;

const read = (passage: string, opening = OPENING): readonly ChangeEventFact[] => {
  const text = opening + passage;
  const { changes } = readStructure(text);
  for (const { quote } of changes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  return changes;
};

const named = ({ parties }: ChangeEventFact, role: ChangeParty['role']): string =>
  parties.filter((party) => party.role === role).map(({ name }) => name).join('、'); // prettier-ignore

const line = (event: ChangeEventFact): string => {
  const parties = `${named(event, 'BEFORE')}>${named(event, 'AFTER')}`;
  const moved = named(event, 'MOVED');
  return [event.kind, event.date ?? '-', parties, ...(moved ? [`(${moved})`] : []), ...(event.subject === null ? [] : [`| ${event.subject}`])].join(' '); // prettier-ignore
};

const HERE = '海临县农业农村局';

test.each<[string, readonly string[]]>([
  // Renamed.
  ['2019年3月，海临县农业局更名为海临县农业农村局。', ['RENAMED 2019-03 海临县农业局>海临县农业农村局']],
  ['将原县种子站更名为海临县农技站。', ['RENAMED - 县种子站>海临县农技站']],
  [
    '根据《海临县机构改革方案》（海委发〔2019〕3号），原海临县畜牧兽医局改组为海临县畜牧业发展中心。',
    ['RENAMED - 海临县畜牧兽医局>海临县畜牧业发展中心'],
  ],
  ['经县委编委批准，“县水产站”于2020年5月18日更名为“县渔业服务中心”。', ['RENAMED 2020-05-18 县水产站>县渔业服务中心']],
  ['该站1958年建站，2012年更名为海临县农技站。', ['RENAMED 2012 >海临县农技站']],
  ['将种植业股更名为种业管理股。', ['RENAMED - 种植业股>种业管理股']],
  // Merged, and founded out of one.
  [
    '整合县农机局、县畜牧局的职责，组建海临县农业农村局。',
    ['MERGED - 县农机局、县畜牧局>海临县农业农村局 | 县农机局、县畜牧局的职责'],
  ],
  [
    '将县农业局的职责，县水利局的农田水利建设项目管理职责等整合，组建县农业农村局，作为县政府工作部门。',
    ['MERGED - 县农业局、县水利局>县农业农村局 | 县农业局的职责，县水利局的农田水利建设项目管理职责等'],
  ],
  [
    '2020年6月，县蚕桑站、县茶叶站和县果树站合并成立海临县经济作物站。',
    ['MERGED 2020-06 县蚕桑站、县茶叶站、县果树站>海临县经济作物站'],
  ],
  ['海临县农机局于2012年和县畜牧局合并为海临县农牧局。', ['MERGED 2012 海临县农机局、县畜牧局>海临县农牧局']],
  ['海临县动物防疫中心由县动物检疫站与县兽医站合并组建。', ['MERGED - 县动物检疫站、县兽医站>海临县动物防疫中心']],
  ['县种子公司并入海临县农技站。', ['MERGED - 县种子公司>海临县农技站']],
  ['另有2个站所：海临县石门站（现与柏林站合并）、海临县高峡站。', ['MERGED - 海临县石门站、柏林站>']],
  ['在县农机监理站的基础上，组建海临县农机安全中心。', ['FOUNDED - 县农机监理站>海临县农机安全中心']],
  // Split.
  ['将县农林局拆分为县农业局和县林业局。', ['SPLIT - 县农林局>县农业局、县林业局']],
  ['2018年，从县农业局中分离出来，成立海临县畜牧局。', ['SPLIT 2018 县农业局>海临县畜牧局']],
  ['2018年，将县农业局分设为海临县种植业局、海临县畜牧局。', ['SPLIT 2018 县农业局>海临县种植业局、海临县畜牧局']],
  // Transferred.
  [
    '将县水利局的农村饮水安全管理职责划入县农业农村局。',
    ['TRANSFERRED - 县水利局>县农业农村局 | 县水利局的农村饮水安全管理职责'],
  ],
  [
    '将原县国土资源局农田整治项目管理职责划入。',
    [`TRANSFERRED - 县国土资源局>${HERE} | 原县国土资源局农田整治项目管理职责`],
  ],
  [
    '2019年机构改革中，原区档案局（馆）的行政职责并入区委办公室。',
    ['TRANSFERRED 2019 区档案局（馆）>区委办公室 | 原区档案局（馆）的行政职责'],
  ],
  [
    '将草原防火职责划给县应急管理局，将渔船检验职责移交给县交通运输局。',
    ['TRANSFERRED - >县应急管理局 | 草原防火职责', 'TRANSFERRED - >县交通运输局 | 渔船检验职责'],
  ],
  ['县渔政站划归县综合行政执法局管理。', ['TRANSFERRED - >县综合行政执法局 (县渔政站) | 县渔政站']],
  ['划出农业投资项目管理职责，交由县发展和改革局承担。', ['TRANSFERRED - >县发展和改革局 | 农业投资项目管理职责']],
  [
    '（一）划入的职责\n1.原县农业综合开发办公室的农业综合开发职责。\n2.县水利局的农田水利建设职责。',
    [
      `TRANSFERRED - 县农业综合开发办公室>${HERE} | 原县农业综合开发办公室的农业综合开发职责`,
      `TRANSFERRED - 县水利局>${HERE} | 县水利局的农田水利建设职责`,
    ],
  ],
  // Founded.
  ['海临县农技站成立于2005年11月。', ['FOUNDED 2005-11 >海临县农技站']],
  [
    '2005年11月经县人民政府批准，2006年3月8日正式挂牌设立海临县农业执法大队。',
    ['FOUNDED 2006-03-08 >海临县农业执法大队'],
  ],
  ['海临县农技站为2020年新成立单位，无上年预算对比。', ['FOUNDED 2020 >海临县农技站']],
  ['海临县农技站于二〇一八年七月正式成立。', ['FOUNDED 2018-07 >海临县农技站']],
  ['新组建海临县农业执法大队。', ['FOUNDED - >海临县农业执法大队']],
  // Dissolved.
  ['不再保留县农业局、县畜牧局。', ['DISSOLVED - 县农业局、县畜牧局>']],
  ['2019年2月撤销海临县农机推广站。', ['DISSOLVED 2019-02 海临县农机推广站>']],
  ['原县粮食局予以撤销。', ['DISSOLVED - 县粮食局>']],
  // Nameplates.
  ['县农业农村局加挂县扶贫开发办公室牌子。', ['NAMEPLATE_ADDED - >县农业农村局 | 县扶贫开发办公室']],
  [
    '县林业局是县政府工作部门，为正科级，加挂县绿化委员会办公室牌子。',
    ['NAMEPLATE_ADDED - >县林业局 | 县绿化委员会办公室'],
  ],
  [
    '加挂海临县乡村振兴局、海临县扶贫办公室牌子。',
    [`NAMEPLATE_ADDED - >${HERE} | 海临县乡村振兴局`, `NAMEPLATE_ADDED - >${HERE} | 海临县扶贫办公室`],
  ],
  ['机关设办公室（挂应急管理办公室牌子）。', ['NAMEPLATE_ADDED - >办公室 | 应急管理办公室']],
  ['县农业农村局不再加挂县农机局牌子。', ['NAMEPLATE_REMOVED - 县农业农村局> | 县农机局']],
  // Several in one sentence, and one out of the words of another.
  [
    '2019年3月，整合县农业局、县畜牧局，组建海临县农业农村局，不再保留县农业局、县畜牧局。',
    ['MERGED 2019-03 县农业局、县畜牧局>海临县农业农村局', 'DISSOLVED 2019-03 县农业局、县畜牧局>'],
  ],
  [
    '县种子站更名为海临县农技站并加挂海临县种子管理站牌子。',
    ['RENAMED - 县种子站>海临县农技站', 'NAMEPLATE_ADDED - >海临县农技站 | 海临县种子管理站'],
  ],
])('%s', (passage, expected) => {
  expect(read(passage).map(line)).toEqual(expected);
});

test.each([
  // Duties.
  '负责全县政务信息资源整合、组建海临县数据中心。',
  '承担县农业局划入县农业农村局的有关协调工作。',
  '组织将县农业局的职责划入县农业农村局。',
  '负责审核事业单位的设立、撤销、更名和职责划转。',
  '负责联系组建全县农业专家组的相关工作。',
  '指导乡镇农技站合并组建海临县区域农技站。',
  '做好企业退休人员移交县人力资源和社会保障局工作。',
  // Plans, permissions and conditions.
  '拟将县农业局更名为县农业农村局。',
  '计划2023年将县种子站并入海临县农技站。',
  '2023年将组建海临县农业执法大队。',
  '县种子站可以并入海临县农技站。',
  '县种子站应当更名为海临县农技站。',
  '建议撤销县农机站。',
  '经批准后，将县种子站并入海临县农技站。',
  '有下列情形之一的，撤销海临县农技站。',
  '如机构调整，县种子站并入海临县农技站。',
  '尚未成立海临县农业执法大队。',
  '下一步，将县种子站并入海临县农技站。',
  // No bodies, and no duties of bodies.
  '将结余资金划入县财政专户。',
  '将固定资产无偿划转给海临县农技站。',
  '撤销行政许可5件。',
  '成立工作领导小组，设立农业发展专项资金。',
  '整合各类涉农资金，组建海临县农业农村局专家组。',
  '本单位内设机构2个，设立办公室、种植业股。',
  '由县农业局更名工作领导小组办公室负责。',
  '《关于组建海临县农业执法大队的批复》收悉。',
  '单位人员编制由45名调整为37名。',
  '挂牌督办案件3件，保留传统牌子。',
  '两个项目合并为一个项目实施。',
  '内设机构3个：办公室、移交安置科、整合推进股。',
])('no change: %s', (passage) => {
  expect(read(passage).map(line)).toEqual([]);
});

test('a definition tells of no change', () => {
  expect(read('名词解释\n1.机构改革：指将县农业局更名为县农业农村局。').map(line)).toEqual([]);
});

test('bodies and sections that the document speaks of are known, others stay words', () => {
  const [event] = read('将县农机站的职责划入海临县农技站。');
  expect(event?.parties).toMatchObject([
    { role: 'BEFORE', name: '县农机站', organisation: null, section: null },
    { role: 'AFTER', name: '海临县农技站', organisation: '海临县农技站', section: null },
  ]);
  const [ofSection] = read('将种植业股更名为种业管理股。');
  expect(ofSection?.parties).toMatchObject([
    { role: 'BEFORE', name: '种植业股', organisation: HERE, section: '种植业股' },
    { role: 'AFTER', name: '种业管理股', organisation: null, section: null },
  ]);
});

test('we are the body that the document speaks of, and nobody where it speaks of two', () => {
  expect(read('将县农机站的职责划入我局。').map(line)).toEqual([`TRANSFERRED - 县农机站>${HERE} | 县农机站的职责`]);
  const two = '一、部门预算单位构成\n1.海临县农业农村局\n2.海临县农技站\n';
  expect(read('将县农机站的职责划入。', two).map(line)).toEqual(['TRANSFERRED - 县农机站> | 县农机站的职责']);
});

test('the quote holds the words that state it, and no others', () => {
  const quotes = read('我局工作平稳，根据方案，将县农机站的职责划入海临县农技站，编制不变。').map(
    ({ quote }) => quote.text,
  );
  expect(quotes).toEqual(['将县农机站的职责划入海临县农技站']);
});

/** What print and grammar may change without changing what happened. */
describe('the same in other words', () => {
  const WHAT = 'TRANSFERRED - 县水利局>县农业农村局 | 县水利局的饮水管理职责';
  test.each([
    '将县水利局的饮水管理职责划入县农业农村局。',
    '根据机构改革方案，将县水利局的饮水管理职责划入县农业农村局。',
    '县水利局的饮水管理职责划归县农业农村局承担。',
    '把县水利局的饮水管理职责整体划转至县农业农村局。',
    '县水利局的饮水管理职责，已移交给县农业农村局。',
    '将县水利局的饮水管理职责划入县农业农村局,人员随转.',
  ])('%s', (passage) => {
    expect(read(passage).map(line)).toEqual([WHAT]);
  });
});
