import type { FaultKind } from './fault';

export const tables: readonly FaultKind[] = [
  {
    title: '2.8 Tables in text',
    faults: [
      {
        name: '2.8a rows marked by bars, unit in the caption',
        text: `云溪市茶叶局2022年部门预算
收入预算表
单位:万元
| 项目 | 预算数 |
| 财政拨款收入 | 80.00 |
| 事业收入 | |
| 其他收入 | 20.00 |
| 合计 | 100.00 |`,
        right: {
          amounts: [
            ['财政拨款收入 80.00万元', '合计>财政拨款收入 80.00万元'],
            ['其他收入 20.00万元', '合计>其他收入 20.00万元'],
            ['合计 100.00万元', '收入合计 100.00万元', '收入预算 100.00万元'],
          ],
          stages: ['财政拨款收入 80.00 BUDGET', '其他收入 20.00 BUDGET', '合计 100.00 BUDGET'],
        },
      },
      {
        name: '2.8b tabs and line numbers',
        text: `云溪市茶叶局2022年度部门决算
收入支出决算总表
单位:万元
项目\t行次\t决算数
一般公共预算财政拨款收入\t1\t80.50
事业收入\t2\t12.30
本年收入合计\t3\t92.80`,
        right: {
          amounts: ['一般公共预算财政拨款收入 80.50万元', '事业收入 12.30万元', '本年收入合计 92.80万元'],
          stages: ['一般公共预算财政拨款收入 80.50 FINAL', '事业收入 12.30 FINAL', '本年收入合计 92.80 FINAL'],
        },
      },
      {
        name: '2.8c two tables side by side in one row',
        text: `云溪市茶叶局2022年度部门决算
收入支出决算总表
单位:万元
收入\t决算数\t支出\t决算数
财政拨款收入\t80.50\t教育支出\t70.20
事业收入\t12.30\t住房保障支出\t22.60`,
        right: {
          amounts: ['财政拨款收入 80.50万元', '教育支出 70.20万元', '事业收入 12.30万元', '住房保障支出 22.60万元'],
        },
      },
      {
        name: '2.8d the first cell of a row holds the section, the head the kind of staffing',
        text: `云溪市茶叶局机构编制规定
人员编制表
| 内设机构名称 | 行政编制 | 工勤编制 |
| 办公室 | 5 | 1 |
| 业务科 | 4 | |`,
        right: {
          sections: ['办公室', '业务科'],
          staffing: ['办公室/行政编制 5', '办公室/工勤编制 1', '业务科/行政编制 4'],
        },
      },
      {
        name: '2.8e runs of blanks',
        text: `云溪市茶叶局2022年部门预算
“三公”经费预算表
单位:万元
项目            2021年预算数    2022年预算数
公务接待费      1.20            1.00
公务用车运行维护费    3.00      2.50`,
        right: {
          amounts: [
            '公务接待费 1.20万元',
            '公务接待费 1.00万元',
            '公务用车运行维护费 3.00万元',
            '公务用车运行维护费 2.50万元',
          ],
        },
      },
    ],
  },
];
