/**
 * Two invented documents of one county after a reform, in the forms of real ones: the staffing rules of a bureau and the
 * final accounts of another, and what a careful reader finds changed in them, written before any program had read them.
 */
import type { ChangeKind } from '../../src/domain/fact';

export interface GoldChange {
  readonly kind: ChangeKind;
  readonly date: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly subject: string | null;
}

export interface ReformDocument {
  readonly name: string;
  readonly text: string;
  readonly gold: readonly GoldChange[];
}

const change = (
  kind: ChangeKind,
  before: readonly string[],
  after: readonly string[],
  { date = null, subject = null }: Partial<Pick<GoldChange, 'date' | 'subject'>> = {},
): GoldChange => ({ kind, date, before, after, subject });

const BUREAU = '澄川县农业农村局';

/** 三定: an article of plaque, a chapter of duties that were moved, duties that look like changes, sections. */
export const STAFFING_RULES: ReformDocument = {
  name: 'staffing-rules.txt',
  text: `澄川县农业农村局职能配置、内设机构和人员编制规定

第一条 根据《中共澄川县委办公室 澄川县人民政府办公室关于印发〈澄川县机构改革实施方案〉的通知》（澄委办〔2019〕6号）精神，制定本规定。
第二条 澄川县农业农村局是县政府工作部门，为正科级，加挂澄川县乡村振兴局牌子。
第三条 职责调整。
（一）划入的职责
1．原县农业局、原县畜牧水产局的全部职责。
2．县水利局的农田水利建设项目管理职责。
（二）划出的职责
1．将农业面源污染防治监督指导职责划给市生态环境局澄川分局。
2．将草原防火职责划入县林业局。
第四条 澄川县农业农村局的主要职责是：
（一）统筹推动发展农村社会事业，负责整合涉农服务资源、组建乡镇农技服务中心的指导工作。
（二）负责种植业、畜牧业、渔业的监督管理，办理农业企业设立、变更、撤销的有关事项。
（三）指导乡镇农技站合并组建区域农技站。
（四）完成县委、县政府交办的其他任务。
第五条 澄川县农业农村局设下列内设机构：
（一）办公室（挂机关党委办公室牌子）。负责机关日常运转工作。
（二）种植业股。负责种植业管理工作。
（三）渔业股。负责渔业管理工作。
第六条 原县畜牧水产局渔政股更名为渔业股。不再保留县农业局、县畜牧水产局。
`,
  gold: [
    change('NAMEPLATE_ADDED', [], [BUREAU], { subject: '澄川县乡村振兴局' }),
    change('TRANSFERRED', ['县农业局', '县畜牧水产局'], [BUREAU], { subject: '原县农业局、原县畜牧水产局的全部职责' }),
    change('TRANSFERRED', ['县水利局'], [BUREAU], { subject: '县水利局的农田水利建设项目管理职责' }),
    change('TRANSFERRED', [], ['市生态环境局澄川分局'], { subject: '农业面源污染防治监督指导职责' }),
    change('TRANSFERRED', [], ['县林业局'], { subject: '草原防火职责' }),
    change('NAMEPLATE_ADDED', [], ['办公室'], { subject: '机关党委办公室' }),
    change('RENAMED', ['县畜牧水产局渔政股'], ['渔业股']),
    change('DISSOLVED', ['县农业局', '县畜牧水产局'], []),
  ],
};

/** 决算: a reform told in the overview, units that came, and money moved, which is no change of bodies. */
export const FINAL_ACCOUNTS: ReformDocument = {
  name: 'final-accounts.txt',
  text: `澄川县文化和旅游局2020年度部门决算公开说明

第一部分 部门概况
一、主要职责
（一）负责全县文化和旅游工作，推进公共文化机构整合、划转工作。
（二）拟定文化事业单位撤销、合并的意见，报县委编委批准后实施。
二、机构设置
根据县机构改革方案，2019年3月，将原县文化体育局的文化职责、县旅游发展局的职责整合，组建县文化和旅游局，作为县政府工作部门。
2020年6月，县文化馆和县群众艺术馆合并成立澄川县文化艺术中心；同年，澄川县图书馆增挂澄川县少年儿童图书馆牌子。
澄川县文化和旅游局内设办公室、公共服务股2个股室。下属事业单位2个：澄川县文化艺术中心、澄川县图书馆。
其中，澄川县图书馆成立于2004年10月。
第二部分 决算情况说明
一、收入支出决算总体情况
2020年度收入总计1260.50万元，比上年增加85.20万元，主要原因是县体育中心划归本部门管理。
年末将结余资金12.30万元划入县财政专户，将旧车辆无偿移交给澄川县图书馆使用。
计划2021年将澄川县图书馆更名为澄川图书馆。
第三部分 名词解释
机构整合：指将两个单位的职责划入一个单位。
`,
  gold: [
    change('MERGED', ['县文化体育局', '县旅游发展局'], ['县文化和旅游局'], { date: '2019-03', subject: '原县文化体育局的文化职责、县旅游发展局的职责' }), // prettier-ignore
    change('MERGED', ['县文化馆', '县群众艺术馆'], ['澄川县文化艺术中心'], { date: '2020-06' }),
    change('NAMEPLATE_ADDED', [], ['澄川县图书馆'], { subject: '澄川县少年儿童图书馆' }),
    change('FOUNDED', [], ['澄川县图书馆'], { date: '2004-10' }),
    change('TRANSFERRED', [], ['澄川县文化和旅游局'], { subject: '县体育中心' }),
  ],
};

export const REFORM_DOCUMENTS = [STAFFING_RULES, FINAL_ACCOUNTS] as const;
