import type { FaultKind } from './fault';

export const documentKind: FaultKind = {
  title: '4. Kind of document OTHER for plain staffing plans',
  faults: [
    {
      name: '4a 第一条 … 制定本规定',
      text: `第一条 根据《云溪县机构改革方案》,制定本规定。
第二条 县茶叶局是县政府工作部门,为正科级。
第三条 县茶叶局的主要职责:
(一)贯彻执行茶叶法规。
(二)负责茶叶质量。`,
      right: { kind: 'STAFFING_PLAN', publisher: '县茶叶局', duties: ['(一)贯彻执行茶叶法规。', '(二)负责茶叶质量。'] },
    },
    {
      name: '4b sections + 四、人员编制',
      text: `(十五)车队
负责机关车辆管理工作。
四、人员编制
市政府办公室机关行政编制为63名。其中:主任1名,副主任1名;正科级领导职数19名。`,
      right: {
        kind: 'STAFFING_PLAN',
        publisher: '市政府办公室',
        sections: ['车队'],
        staffing: ['行政编制 63', '[主任] 1', '[副主任] 1', '[正科级领导] 19'],
      },
    },
  ],
};
