import type { FaultKind } from './fault';

export const sectionEndings: FaultKind = {
  title: '5. Section names known by their last character only',
  faults: [
    {
      name: '5a 司 under its heading',
      text: `三、内设机构
国家茶叶管理局设下列内设机构:
(一)质量监管司
组织拟订茶叶质量标准并监督实施。
(二)人事司
承担机关和直属单位的人事管理工作。`,
      right: {
        publisher: '国家茶叶管理局',
        sections: ['质量监管司', '人事司'],
        duties: ['质量监管司: 组织拟订茶叶质量标准并监督实施。', '人事司: 承担机关和直属单位的人事管理工作。'],
      },
    },
    {
      name: '5b 台 in a list',
      text: `云溪市气象局内设办公室、气象台、业务科。
核定事业编制20名。`,
      right: { sections: ['办公室', '气象台', '业务科'], staffing: ['事业编制 20'] },
    },
    {
      name: '5b2 a 台 in the second place ends the list',
      text: `云溪市气象局内设机构有办公室、气象台、科技服务中心。
核定事业编制20名。`,
      right: { sections: ['办公室', '气象台', '科技服务中心'], staffing: ['事业编制 20'] },
    },
    {
      name: '5c 局 on a page that starts at (四)',
      text: `(四)茶园保护处
组织实施茶园保护的政策、法规。
(五)茶叶公安局(茶园防火办公室)
组织协调全省茶园防火工作;管理茶叶公安队伍。
(六)科学技术处
组织拟定茶叶科技发展规划。`,
      right: {
        sections: ['茶园保护处', '茶叶公安局（茶园防火办公室）', '科学技术处'],
        duties: [
          '茶园保护处: 组织实施茶园保护的政策、法规。',
          '茶叶公安局: 组织协调全省茶园防火工作;管理茶叶公安队伍。',
          '科学技术处: 组织拟定茶叶科技发展规划。',
        ],
      },
    },
    {
      name: '5d list of 分局',
      text: `市茶园综合执法局下设直属分局、东岭分局、西坪分局。
三、人员编制
市茶园综合执法局行政编制12名。`,
      right: {
        organisations: ['市茶园综合执法局'],
        sections: ['直属分局*', '东岭分局*', '西坪分局*'],
        staffing: ['行政编制 12'],
      },
    },
    {
      name: '5d2 counted: 直属分局 lost, the rest become organisations',
      text: `市茶园综合执法局下设3个分局:直属分局、东岭分局、西坪分局。
核定事业编制20名。`,
      right: {
        organisations: ['市茶园综合执法局'],
        sections: ['直属分局*', '东岭分局*', '西坪分局*'],
        staffing: ['事业编制 20'],
      },
    },
  ],
};
