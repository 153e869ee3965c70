import type { FaultKind } from './fault';

export const traditional: FaultKind = {
  title: '7. Traditional characters',
  faults: [
    {
      name: '7a the whole plan',
      text: `市茶葉管理局設下列內設機構:
(一)辦公室(人事科)。負責機關日常運轉工作。
(二)質量監管科。負責茶葉質量監督;承擔統計工作。
四、人員編制
市茶葉管理局機關行政編制為20名。其中:局長1名。`,
      right: {
        kind: 'STAFFING_PLAN',
        publisher: '市茶葉管理局',
        sections: ['辦公室（人事科）', '質量監管科'],
        duties: ['辦公室: 負責機關日常運轉工作。', '質量監管科: 負責茶葉質量監督;承擔統計工作。'],
        staffing: ['行政編制 20', '[局長] 1'],
      },
    },
  ],
};
