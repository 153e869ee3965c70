import type { FaultKind } from './fault';

export const posts: FaultKind = {
  title: '10. Leader posts: brackets, shared body, rank word cut',
  faults: [
    {
      name: '10a bracket and shared body',
      text: `四、人员编制
市茶叶管理局机关行政编制为63名。其中:局长1名,应急办(总值班室)主任1名,价格办主任1名(由副局长兼任)、专职副主任1名。`,
      right: {
        staffing: [
          '行政编制 63',
          '[局长] 1',
          ['应急办/[主任] 1', '应急办（总值班室）/[主任] 1'],
          '价格办/[主任] 1',
          '价格办/[专职副主任] 1',
        ],
      },
    },
    {
      name: '10b bracket, rank and head-count inside brackets',
      text: `国家茶叶部机关行政编制为366名(含两委人员编制12名、援派机动编制2名)。其中:部长1名,专职国家茶叶副总督察(副部长级)1名,司局级领导职数57名(含离退休干部局领导职数3名)。`,
      right: {
        staffing: [
          '行政编制 366',
          '两委人员编制 12',
          '援派机动编制 2',
          '[部长] 1',
          '[专职国家茶叶副总督察] 1',
          '[司局级领导] 57',
          '离退休干部局/[领导] 3',
        ],
      },
    },
  ],
};
