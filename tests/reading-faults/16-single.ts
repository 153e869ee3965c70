import type { FaultKind } from './fault';

export const single: FaultKind = {
  title: '16. Single cases',
  faults: [
    {
      name: '16a counted classes as organisations',
      text: `国家茶叶局2011年部门预算
国家茶叶局共管辖188个单位,包括一级预算单位1个,二级预算单位5个,分别为:国家茶叶中心,国家茶叶报社,区域茶叶中心2个,省级茶叶局1个。`,
      right: { organisations: ['国家茶叶局', '国家茶叶中心', '国家茶叶报社'] },
    },
    {
      name: '16b line break inside a word',
      text: `云溪铁路中学2020年部门预算
学校总编制数72人。在职教师60人; 离休副
教授1人;退休教师36人。`,
      right: { staffing: [['总编制 72', '总编制数 72'], '在职教师 60', '离休副教授 1', '退休教师 36'] },
    },
    {
      name: '16c scraper noise behind section names',
      text: `云溪市文化馆是政府设立的公益性文化事业单位。事业编制25人。
机构设置

办公室 O6?4Ll5+7o03:5G

文艺活动部 d8~6xS,+9II,~3G`,
      right: { publisher: '云溪市文化馆', sections: ['办公室', '文艺活动部'], staffing: ['事业编制 25'] },
    },
    {
      name: '16d path lost after a wrapped percentage line',
      text: `1. 基本支出预算 2476260.58 元,占一般公共预算支出
的84.06%,同比减少 4966.66 元,下降 0.2%。其中:
工资福利支出预算 2016908.34 元,占基本支出预算
81.45%,同比增加 33279.22 元,增长 1.68%。
商品和服务支出预算 445372.24 元,占基本支出预算
17.99%,同比减少 36235.88 元,下降 7.52%。
2024 年一般公共预算基本支出 2476260.58 元。`,
      right: {
        amounts: [
          '基本支出预算 2476260.58元',
          '基本支出预算>工资福利支出预算 2016908.34元',
          '基本支出预算>商品和服务支出预算 445372.24元',
          '一般公共预算基本支出 2476260.58元',
        ],
      },
    },
    {
      name: '16e label lost when the lead-in stands in the item',
      text: `一、部门主要职能
(一)云溪县人民法院是县级国家审判机关,履行审判职能。
(二)主要职责是:云溪县人民法院依法受理和审判辖区内案件,办理各类执行案件。`,
      right: {
        duties: [
          '(一)云溪县人民法院是县级国家审判机关,履行审判职能。',
          '(二)云溪县人民法院依法受理和审判辖区内案件,办理各类执行案件。',
        ],
      },
    },
    {
      name: '16f money in Chinese numerals',
      text: `南江市裕洲小学章程
第五条 学校开办资金为人民币八十八万三千四百元。
第十一条 学校的业务范围是实施小学义务教育。`,
      right: {
        kind: 'CHARTER',
        amounts: [['开办资金 883400元', '开办资金 八十八万三千四百元']],
        duties: ['实施小学义务教育。'],
      },
    },
  ],
};
