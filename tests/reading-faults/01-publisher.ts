import type { FaultKind } from './fault';

export const publisher: FaultKind = {
  title: '1. Publisher: words before the name swallowed, a generic word taken, or the name not found',
  faults: [
    {
      name: '1a verb phrase before the name',
      text: `三、人员编制
市茶园综合执法局行政编制12名,其中:局长1名,副局长2名。
四、其他事项
发现违法行为的,应及时告知市茶园综合执法局。`,
      right: {
        publisher: '市茶园综合执法局',
        organisations: ['市茶园综合执法局'],
        aliases: [],
        staffing: ['行政编制 12', '[局长] 1', '[副局长] 2'],
      },
    },
    {
      name: '1b 即全部…部 read as a name',
      text: `(一)所属单位
云坪乡下设行政单位1个。
二、收支预算总表说明
部门预算的编制实行综合预算制度,即全部收入和支出都反映在预算中。
2015年云坪乡本年度预算总收入为284.40万元。`,
      right: {
        publisher: '云坪乡',
        organisations: ['云坪乡'],
        amounts: [['预算总收入 284.40万元', '本年度预算总收入 284.40万元']],
      },
    },
    {
      name: '1c page furniture glued to the title',
      text: `项目中心
视频播放位置
下载安装Flash播放器国家茶叶局2011年部门预算
一、基本情况
国家茶叶局共有各类人员编制573名,实有在职职工560人。`,
      right: {
        kind: 'BUDGET',
        year: 2011,
        publisher: '国家茶叶局',
        organisations: ['国家茶叶局'],
        staffing: ['各类人员编制 573', ['在职职工 560', '实有在职职工 560']],
      },
    },
    {
      name: '1d generic 人民法院 beats the full name two lines up',
      text: `2020年度部门决算说明
(一)机构设置、职责
南江市云溪区人民法院包括南江市云溪区人民法院本级一家行政单位。
人民法院是国家的审判机关。人民法院通过审判案件,惩罚犯罪。
我院共有2个内设机构,分别是:立案庭(诉讼服务中心)、综合办公室。`,
      right: {
        publisher: '南江市云溪区人民法院',
        organisations: ['南江市云溪区人民法院'],
        sections: ['立案庭（诉讼服务中心）', '综合办公室'],
      },
    },
    {
      name: '1e title line after a contents page',
      text: `目 录
第一部分 部门概况
第四部分 名词解释
2021年度云溪县第三中学部门决算
第一部分 部门概况
一、部门职责
实施初中学历教育,促进基础教育发展。
二、机构设置
县三中内设机构有办公室、政教处等。核定县三中事业编制70名。`,
      right: {
        kind: 'FINAL_ACCOUNTS',
        year: 2021,
        publisher: '云溪县第三中学',
        sections: ['办公室', '政教处'],
        duties: ['实施初中学历教育,促进基础教育发展。'],
        staffing: ['事业编制 70'],
      },
    },
    {
      name: '1f X的机构规格为…',
      text: `云溪县气象局的机构规格为正科级,内设4个科室:办公室、预报股、测报股、服务股。`,
      right: {
        publisher: '云溪县气象局',
        organisations: ['云溪县气象局'],
        sections: ['办公室', '预报股', '测报股', '服务股'],
      },
    },
    {
      name: '1g 改称',
      text: `1993年5月,云溪县工业加工区管理委员会成立,1997年改称云溪经济开发区管理委员会,是云溪县政府派出机构,副县级,编制20人。`,
      right: {
        organisations: ['云溪经济开发区管理委员会'],
        aliases: ['云溪经济开发区管理委员会=云溪县工业加工区管理委员会'],
        staffing: ['编制 20'],
      },
    },
    {
      name: '1h (部门) kept',
      text: `2022年云溪区残疾人联合会(部门)决算公开
南江市云溪区残疾人联合会
2022年度部门决算情况说明
一、部门基本情况
(一)职能职责
其主要任务是:
1)听取残疾人意见。
2)团结教育残疾人。`,
      right: {
        publisher: '南江市云溪区残疾人联合会',
        organisations: ['南江市云溪区残疾人联合会'],
        duties: ['1)听取残疾人意见。', '2)团结教育残疾人。'],
      },
    },
    {
      name: '1i 设下列内设机构',
      text: `市茶叶管理局设下列内设机构:
(一)办公室(人事教育科)。负责机关日常运转工作。
(二)质量监管科。负责茶叶质量监督。`,
      right: {
        publisher: '市茶叶管理局',
        sections: ['办公室（人事教育科）', '质量监管科'],
        duties: ['办公室: 负责机关日常运转工作。', '质量监管科: 负责茶叶质量监督。'],
      },
    },
  ],
};
