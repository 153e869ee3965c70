import type { FaultKind } from './fault';

export const staffingTypes: FaultKind = {
  title: '3. Staffing type carries the body, half a bracket, or loses the date',
  faults: [
    {
      name: '3a body, date and bracket',
      text: `云溪市茶叶管理局2020年部门决算
四川省云溪中学编制总数540人。本部门2020年年末实有人数69人,退职(役)人数3人。`,
      right: {
        staffing: [
          ['编制 540', '编制总数 540', '四川省云溪中学/编制 540', '四川省云溪中学/编制总数 540'],
          '年末实有人数 69',
          ['退职（役） 3', '退职（役）人数 3'],
        ],
      },
    },
    {
      name: '3b beginning and end of the year',
      text: `云溪学院2021年部门决算
年初实有人数345人,其中:在职256人,退休89人;年末实有人数341人,其中:在职250人,退休91人。`,
      right: { staffing: ['年初实有人数 345', '在职 256', '退休 89', '年末实有人数 341', '在职 250', '退休 91'] },
    },
  ],
};
