import type { FaultKind } from './fault';

export const noDuties: FaultKind = {
  title: '11. Things that are no duties',
  faults: [
    {
      name: '11a foot of an encyclopaedia',
      text: `内设机构
(一)办公室
职责:负责全局事务。
(二)市容管理科
职责:负责编制市容规划;负责法律的宣传。
本内容最后更新于2025年7月2日(截止时间),来源:某百科`,
      right: {
        sections: ['办公室', '市容管理科'],
        duties: ['办公室: 负责全局事务。', '市容管理科: 负责编制市容规划;负责法律的宣传。'],
        staffing: [],
      },
    },
    {
      name: '11b plaque and remark',
      text: `附件 云溪市气象系统机构编制调整方案
云溪市气象局内设办公室、业务科。由云溪市气象局管理的机构2个,分别是:(1)云溪市防雷管理局。在云溪市气象局加挂该机构牌子。(2)云溪市人工影响天气领导小组办公室。具体由业务科(法规科)履行管理职能。
人员编制核定为76名。`,
      right: { duties: [], named: ['办公室', '业务科', '云溪市防雷管理局', '云溪市人工影响天气领导小组办公室'] },
    },
  ],
};
