/**
 * Who handles the hotline, and when. 政务服务中心 lists it among its duties in 2021 and no more in 2023; 信访局 does in 2021,
 * and nothing later is known of it; 营商环境局 does in 2021, and a text of 2023 says that it is called 数据局 since 2022, which
 * lists the hotline then.
 */
import { asker, type Asker } from '../../harness/asking';
import { budgetOf, changesOf } from './documents';

const HOTLINE = '负责12345政务服务热线的受理工作。';
const HALL = '负责政务服务大厅的日常管理工作。';
const LETTERS = '负责来信来访事项的登记转送工作。';
const DOCUMENTS = [
  budgetOf('盘山县政务服务中心', 2021, [HOTLINE, HALL, '负责窗口人员的培训工作。']),
  budgetOf('盘山县政务服务中心', 2023, [HALL, '负责窗口人员的培训工作。']),
  budgetOf('盘山县信访局', 2021, [LETTERS, HOTLINE]),
  budgetOf('盘山县营商环境局', 2021, [HOTLINE, '负责营商环境的监测评价工作。']),
  budgetOf('盘山县数据局', 2023, ['负责公共数据的汇聚共享工作。', HOTLINE], {
    setup: '2022年5月，盘山县营商环境局更名为盘山县数据局。',
  }),
];

export function describeHandlersInTime(store: () => Parameters<typeof asker>[0]): void {
  let asked: Asker;
  beforeAll(async () => {
    for (const document of DOCUMENTS) await store().apply([changesOf(document)]);
    asked = await asker(store());
  });

  const stated = async (args = ''): Promise<readonly string[]> => {
    const { data, errors } = await asked.ask(
      `{ handlers(topic: "12345热线"${args}) { asOf stated { agency { name } responsibility { text } document { fiscalYear } } } }`,
    );
    expect(errors).toEqual([]);
    const { handlers } = data as { handlers: { stated: { agency: { name: string }; responsibility: { text: string }; document: { fiscalYear: number } }[] } }; // prettier-ignore
    expect(new Set(handlers.stated.map(({ responsibility }) => responsibility.text))).toEqual(
      new Set(handlers.stated.length === 0 ? [] : [HOTLINE]),
    );
    return handlers.stated.map(({ agency, document }) => `${agency.name} ${document.fiscalYear}`).sort();
  };

  test('by the latest document of each body, without the predecessor of another', async () => {
    expect(await stated()).toEqual(['盘山县信访局 2021', '盘山县数据局 2023']);
  });

  test.each([
    [2020, []],
    [2021, ['盘山县信访局 2021', '盘山县政务服务中心 2021', '盘山县营商环境局 2021']],
    [2022, ['盘山县信访局 2021', '盘山县政务服务中心 2021']],
    [2023, ['盘山县信访局 2021', '盘山县数据局 2023']],
  ])('as of %s', async (year, expected) => {
    expect(await stated(`, asOf: ${year}`)).toEqual(expected);
  });

  test('the answer says that earlier statements are not in force, and no guess rests on them', async () => {
    const { data, errors } = await asked.ask(
      '{ handlers(topic: "12345热线", first: 1) { message stated { agency { name } document { title } } inferred { agency { name } section { name } reasons } } }',
    );
    expect(errors).toEqual([]);
    const { message, stated: shown, inferred } = (data as { handlers: { message: string; stated: unknown[]; inferred: { agency: { name: string } }[] } }).handlers; // prettier-ignore
    expect(shown).toHaveLength(1);
    expect(message).toContain('Only the first 1 are shown of stated (2)');
    expect(message).toContain('2 more statements are not in force');
    expect(inferred.map(({ agency }) => agency.name)).not.toContain('盘山县营商环境局');
  });
}
