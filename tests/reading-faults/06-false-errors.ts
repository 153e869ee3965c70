import type { FaultKind } from './fault';

export const falseErrors: FaultKind = {
  title: '6. False ERROR findings',
  faults: [
    {
      name: "6a parts-against-total: last year's figure taken as a part",
      text: `云溪中学2020年部门预算
(一)2020年基本支出预算978.89万元:
1、云溪中学(本级)基本支出978.89万元.其中:教育支出681.94万元,住房保障支出296.95万元。
2、云溪中学(本级)2020年基本支出预算比2019年基本支出预算535.82万元增加443.07万元。`,
      right: { errors: [], changes: ['基本支出预算 2019 +443.07万元'] },
    },
    {
      name: "6b staffing-sums: another body's posts summed to the discipline team's 2",
      text: `三、人员编制
市茶园综合执法局行政编制12名,市茶园综合执法支队参照公务员法管理事业编制100名,其中:局长1名,副局长2名。
市纪委派驻纪检监察机构的人员编制2名,其中纪检组长1名、监察室主任1名。
四、其他事项
应及时告知市茶园综合执法局。`,
      right: { publisher: '市茶园综合执法局', errors: [] },
    },
    {
      name: '6c percentage-against-amounts: the change after 其中 belongs to the total',
      text: `云溪县人民法院2020年度部门决算
本部门2020年度收入总计3759.2万元,其中年初结转和结余1366.76万元,较2019年增加197.03万元,增加5.5%;本年收入2392.44万元。`,
      right: {
        errors: [],
        changes: ['收入总计 2019 +197.03万元 5.5%'],
        amounts: ['收入总计 3759.2万元', '收入总计>年初结转和结余 1366.76万元', '收入总计>本年收入 2392.44万元'],
      },
    },
    {
      name: '6d same-measure-twice: 项目支出 of a function class whose name is on the page before',
      text: `19816.81 元,项目支出 0元。主要用于人员经费保障。
(二)按支出结构分类划分,分为基本支出预算和项目支出预算。
1. 基本支出预算 2476260.58 元,同比减少 4966.66 元,下降 0.2%。
2. 项目支出 469500 元,同比增加 70100 元 ,增长 17.55%。
2024 年一般公共预算基本支出 2476260.58 元,较上年减少 0.2%。`,
      right: { errors: [] },
    },
  ],
};
