import type { FaultKind } from './fault';

export const title: FaultKind = {
  title: '2. Title is a heading of the contents page, a later heading, or page furniture',
  faults: [
    {
      name: '2a a later heading is no title',
      text: `一、部门情况
云溪中学编制总数54人。
二、收入预算说明
2020年收入预算978.89万元。
六、2020年机关运行经费预算情况
2020年行政运行经费合计85.6万元。`,
      right: { title: null, publisher: '云溪中学' },
    },
    {
      name: '2b navigation of the page',
      text: `无障碍版 长者助手 登录
您当前的位置: > >

南江市坦洲镇裕洲小学章程

  第六条  学校的举办单位是南江市坦洲镇人民政府。
  第十一条  学校的业务范围是实施小学义务教育。`,
      right: { title: '南江市坦洲镇裕洲小学章程', publisher: '南江市坦洲镇裕洲小学', duties: ['实施小学义务教育。'] },
    },
    {
      name: '2c index number above the title',
      text: `监督索引号53233100655701000
云溪市中坪乡人民政府2024年度部门决算
第一部分 部门概况
一、主要职责
(1)党政办公室。主要承担机关日常工作。`,
      right: {
        title: '云溪市中坪乡人民政府2024年度部门决算',
        publisher: '云溪市中坪乡人民政府',
        year: 2024,
        sections: ['党政办公室'],
        duties: ['党政办公室: 主要承担机关日常工作。'],
      },
    },
  ],
};
