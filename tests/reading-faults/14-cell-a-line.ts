import type { FaultKind } from './fault';

export const cellALine: FaultKind = {
  title: '14. Flattened table with one cell a line',
  faults: [
    {
      name: '14a each cell on its own line',
      text: `云溪区机关事务管理中心2021年度“三公”经费支出决算情况说明
单位:万元
|
项 目 |
预 算 数 |
决 算 数 |
|
公务接待费 |
1 |
0.14 |
|
公务用车购置及运行维护费 |
45 |
37.23 |
二、情况说明
“三公”经费支出预算为46万元。`,
      right: {
        amounts: [
          '公务接待费 1万元',
          '公务接待费 0.14万元',
          '公务用车购置及运行维护费 45万元',
          '公务用车购置及运行维护费 37.23万元',
          ['“三公”经费 46万元', '“三公”经费支出预算 46万元'],
        ],
        stages: [
          '公务接待费 1 BUDGET',
          '公务接待费 0.14 FINAL',
          '公务用车购置及运行维护费 45 BUDGET',
          '公务用车购置及运行维护费 37.23 FINAL',
          ['“三公”经费 46 BUDGET', '“三公”经费支出预算 46 BUDGET'],
        ],
      },
    },
  ],
};
