import type { FaultKind } from './fault';

export const contradictions: FaultKind = {
  title: '12. Contradictions not reported',
  faults: [
    {
      name: '12a 84.06% + 19.62%',
      text: `云溪县统计局2024年单位预算
按支出结构分类划分,分为基本支出预算和项目支出预算。
1. 基本支出预算 247.63 万元,占一般公共预算支出的84.06%。
2. 项目支出 46.95 万元,占一般公共预算支出的 19.62%。`,
      right: { errors: ['19.62%'] },
      repair: ['19.62%', '15.94%'],
    },
    {
      name: '12b 69 ≠ 69 + 0 + 21',
      text: `云溪县人民法院2020年度部门决算
年末实有人数69人,其中在职人员69人,离休人员0人,退休人员21人。`,
      right: { errors: ['69人'] },
      repair: ['退休人员21人', '退休人员0人'],
    },
  ],
};
