import type { FaultKind } from './fault';

export const checks: readonly FaultKind[] = [
  {
    title: '2.16 Sums that are none',
    faults: [
      {
        name: '2.16a the total beside its parts',
        text: `云溪茶叶学校2022年部门预算
云溪茶叶学校现有教职工100人,其中专任教师80人,管理人员12人,教辅人员8人,专任教师中高级职称30人。`,
        right: { errors: [] },
      },
      {
        name: '2.16b 含 inside a part',
        text: `云溪市茶叶局2022年部门预算
2022年支出预算100万元,其中:基本支出70万元(含人员经费60万元),项目支出30万元。`,
        right: { errors: [] },
      },
      {
        name: '2.16c two divisions of one total',
        text: `云溪市茶叶局2022年部门预算
2022年支出预算100万元,按用途分:基本支出70万元,项目支出30万元;按功能分:教育支出60万元,住房保障支出40万元。`,
        right: { errors: [] },
      },
      {
        name: '2.16d a share of the total is no part',
        text: `云溪市茶叶局2022年度部门决算
政府采购支出总额100万元,其中:政府采购货物支出60万元,政府采购服务支出40万元。授予中小企业合同金额90万元,占政府采购支出总额的90%,其中:授予小微企业合同金额50万元。`,
        right: { errors: [] },
      },
      {
        name: '2.16e last year’s total in brackets',
        text: `云溪市茶叶局2022年部门预算
2022年收入预算100万元(2021年收入预算90万元),其中:财政拨款收入80万元,其他收入20万元。`,
        right: { errors: [] },
      },
      {
        name: '2.16f balances at the end of the year',
        text: `云溪市茶叶局2022年度部门决算
2022年度收入总计120万元,其中:本年收入100万元,年初结转和结余20万元;支出总计120万元,其中:本年支出105万元,年末结转和结余15万元。`,
        right: { errors: [] },
      },
      {
        name: '2.16g a section outside the numbered list',
        text: `云溪市茶叶局设2个内设机构:
(一)办公室。负责文秘工作。
(二)业务科。负责茶叶质量监督。
机关党委。负责机关党群工作。`,
        right: { errors: [], sections: ['办公室', '业务科', '机关党委'] },
      },
    ],
  },
  {
    title: '2.17 Contradictions never reported',
    faults: [
      {
        name: '2.17a parts of staffing below a complete list’s total',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局编制总数50名,其中:行政编制20名,事业编制25名。`,
        right: { errors: ['50'] },
        repair: ['事业编制25名', '事业编制30名'],
      },
      {
        name: '2.17b inside a table',
        text: `云溪市茶叶局2022年部门预算
收入预算表
单位:万元
| 项目 | 预算数 |
| 财政拨款收入 | 80.00 |
| 其他收入 | 25.00 |
| 收入合计 | 100.00 |`,
        right: { errors: ['100.00'] },
        repair: ['25.00', '20.00'],
      },
      {
        name: '2.17c text against table',
        text: `云溪市茶叶局2022年部门预算
2022年财政拨款收入预算85万元。
收入预算表
单位:万元
| 项目 | 预算数 |
| 财政拨款收入 | 80.00 |
| 其他收入 | 20.00 |`,
        right: { errors: ['85'] },
        repair: ['85万元', '80万元'],
      },
      {
        name: '2.17d change against two stated years',
        text: `云溪市茶叶局2023年部门预算
2023年收入预算120万元,较2022年的100万元增加25万元。`,
        right: { errors: ['25万元'] },
        repair: ['25万元', '20万元'],
      },
      {
        name: '2.17e completion ratio',
        text: `云溪市茶叶局2022年度部门决算
教育支出年初预算为100万元,支出决算为90万元,完成年初预算的95%。`,
        right: { errors: ['95%'] },
        repair: ['95%', '90%'],
      },
      {
        name: '2.17f a share above 100 %',
        text: `云溪市茶叶局2022年部门预算
基本支出预算70万元,占全年支出的107%。`,
        right: { errors: ['107%'] },
        repair: ['107%', '70%'],
      },
      {
        name: '2.17g another body at the head of the body’s own statement',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局2022年收入预算100万元。
云溪市林业局2022年支出预算100万元。`,
        right: { errors: ['云溪市林业局'] },
        repair: ['云溪市林业局2022年支出', '云溪市茶叶局2022年支出'],
      },
      {
        name: '2.17h the year of a heading on its own line',
        text: `云溪市茶叶局2022年部门预算
第一部分
云溪市茶叶局概况
负责茶叶质量监督。
第三部分
2021年部门预算情况说明
2022年收入预算100万元。2022年支出预算100万元。`,
        right: { errors: ['2021年'] },
        repair: ['2021年部门预算', '2022年部门预算'],
      },
      {
        name: '2.17i an open choice',
        text: `云溪市茶叶局2022年部门预算
2022年收入预算100万元,比上年【增加/减少】20万元。`,
        right: { errors: ['【增加/减少】'] },
        repair: ['【增加/减少】', '增加'],
      },
    ],
  },
];
