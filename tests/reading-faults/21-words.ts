import type { FaultKind } from './fault';

export const wordsForPlaces: readonly FaultKind[] = [
  {
    title: '2.1 Endings of section names that nobody has listed, in five layouts',
    faults: [
      {
        name: '2.1a counted run-in list',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局内设5个机构:办公室、良种圃、稽查社、制茶坊、督查点。`,
        right: { sections: ['办公室', '良种圃', '稽查社', '制茶坊', '督查点'] },
      },
      {
        name: '2.1b run-in list without a count',
        text: `云溪市茶叶局内设办公室、良种圃、茶艺苑、后勤组织、财务科。
核定事业编制20名。`,
        right: { sections: ['办公室', '良种圃', '茶艺苑', '后勤组织', '财务科'] },
      },
      {
        name: '2.1c numbered headings with duties',
        text: `云溪市茶叶局主要职责内设机构和人员编制规定
二、内设机构
(一)良种圃
负责茶苗繁育和推广。
(二)办公室
负责机关日常运转。
(三)茶农联络点
承担茶农来访接待。`,
        right: {
          sections: ['良种圃', '办公室', '茶农联络点'],
          duties: ['良种圃: 负责茶苗繁育和推广。', '办公室: 负责机关日常运转。', '茶农联络点: 承担茶农来访接待。'],
        },
      },
      {
        name: '2.1d lines',
        text: `云溪市茶叶局2022年部门预算
内设机构如下:

办公室

良种圃

茶艺楼

财务科`,
        right: { sections: ['办公室', '良种圃', '茶艺楼', '财务科'] },
      },
      {
        name: '2.1e numbered names with duties on one line',
        text: `云溪市茶叶局2022年部门预算
内设机构及职责:
1.办公室:负责文秘工作。
2.审评台:负责茶叶审评。
3.门市药房:负责药械保管。`,
        right: {
          sections: ['办公室', '审评台', '门市药房'],
          duties: ['办公室: 负责文秘工作。', '审评台: 负责茶叶审评。', '门市药房: 负责药械保管。'],
        },
      },
      {
        name: '2.1f random names between two that are known',
        text: `云溪市茶叶局设下列内设机构:
(一)办公室。负责文秘工作。
(二)柒淼骞。负责茶叶审评。
(三)财务科。负责财务工作。`,
        right: {
          sections: ['办公室', '柒淼骞', '财务科'],
          duties: ['办公室: 负责文秘工作。', '柒淼骞: 负责茶叶审评。', '财务科: 负责财务工作。'],
        },
      },
    ],
  },
  {
    title: '2.2 Verbs that open a duty in a list without numbers',
    faults: [
      {
        name: '2.2a paragraphs',
        text: `云溪市茶叶局2022年部门预算
一、主要职责
负责全市茶叶生产的指导。
营造茶园防护林。
疏导茶农间的纠纷。
褒扬有突出贡献的茶农。
承办市政府交办的其他事项。`,
        right: {
          duties: [
            '负责全市茶叶生产的指导。',
            '营造茶园防护林。',
            '疏导茶农间的纠纷。',
            '褒扬有突出贡献的茶农。',
            '承办市政府交办的其他事项。',
          ],
        },
      },
      {
        name: '2.2b the first of the list',
        text: `云溪市茶叶局2022年部门预算
一、主要职能
安置困难茶农就业。
聚合茶叶产业资源。
负责茶叶质量监督。
二、收入预算
2022年收入预算100万元。`,
        right: { duties: ['安置困难茶农就业。', '聚合茶叶产业资源。', '负责茶叶质量监督。'] },
      },
    ],
  },
  {
    title: '2.3 编制 as a verb',
    faults: [
      {
        name: '2.3a at the beginning of a section’s duty',
        text: `云溪市茶叶局设下列内设机构:
(一)办公室。负责文秘工作。
(二)财务科。编制部门预决算,承担资产管理。`,
        right: { duties: ['办公室: 负责文秘工作。', '财务科: 编制部门预决算,承担资产管理。'], staffing: [] },
      },
      {
        name: '2.3b on the line below its name',
        text: `二、内设机构
(一)办公室
负责文秘工作。
(二)规划科
编制茶叶发展规划5年一次,组织实施。
三、人员编制
云溪市茶叶局行政编制20名。`,
        right: {
          duties: ['办公室: 负责文秘工作。', '规划科: 编制茶叶发展规划5年一次,组织实施。'],
          staffing: ['行政编制 20'],
        },
      },
    ],
  },
  {
    title: '2.4 Units of counts',
    faults: [
      {
        name: '2.4a what stands between a number and punctuation behind a noun is a unit',
        text: `云溪市茶叶局2022年度部门决算
国有资产占用情况
截至2022年12月31日,云溪市茶叶局共有车辆2辆,巡护艇3艘,植保无人机4架,图书1200册,炒茶锅5口。`,
        right: {
          amounts: ['车辆 2辆', '巡护艇 3艘', '植保无人机 4架', '图书 1200册', '炒茶锅 5口'],
        },
      },
    ],
  },
  {
    title: '2.5 Traditional characters',
    faults: [
      {
        name: '2.5a budget',
        text: `雲溪市茶葉局2022年部門預算
一、主要職責
負責全市茶葉生產的指導。
二、收支預算總體情況
2022年收入預算100萬元,其中:財政撥款收入80萬元,其他收入20萬元。`,
        right: {
          kind: 'BUDGET',
          year: 2022,
          publisher: '雲溪市茶葉局',
          duties: ['負責全市茶葉生產的指導。'],
          amounts: ['收入預算 100万元', '收入預算>財政撥款收入 80万元', '收入預算>其他收入 20万元'],
        },
      },
    ],
  },
  {
    title: '2.6 Phrases that introduce bodies',
    faults: [
      {
        name: '2.6a 下属…处两个单位',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局下属茶树良种繁育处、茶叶质量检验处两个单位。`,
        right: { organisations: ['云溪市茶叶局', '茶树良种繁育处', '茶叶质量检验处'] },
      },
      {
        name: '2.6b 为某局所属事业单位',
        text: `云溪市茶叶检验站2022年部门预算
云溪市茶叶检验站为云溪市茶叶局所属事业单位,事业编制12名。`,
        right: { publisher: '云溪市茶叶检验站', parents: ['云溪市茶叶检验站<云溪市茶叶局'], staffing: ['事业编制 12'] },
      },
      {
        name: '2.6c branch in the sentence of the sections',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局内设办公室、业务科,下设东岭茶叶站。`,
        right: { organisations: ['云溪市茶叶局'], sections: ['办公室', '业务科', '东岭茶叶站*'] },
      },
      {
        name: '2.6d 分别设立',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局内设办公室、业务科。在东岭、西坪分别设立东岭分局、西坪分局。`,
        right: { organisations: ['云溪市茶叶局'], sections: ['办公室', '业务科', '东岭分局*', '西坪分局*'] },
      },
      {
        name: '2.6e 派出',
        text: `云溪市茶叶局2022年部门预算
云溪市茶叶局内设办公室、业务科,派出东岭分局。`,
        right: { organisations: ['云溪市茶叶局'], sections: ['办公室', '业务科', '东岭分局*'] },
      },
      {
        name: '2.6f 由…代为履行举办职责',
        text: `云溪茶叶学校章程
第三条 学校的举办主体:云溪市人民政府,由云溪市茶叶局代为履行举办职责。
第四条 学校的业务范围是实施茶叶职业教育。`,
        right: {
          kind: 'CHARTER',
          publisher: '云溪茶叶学校',
          parents: ['云溪茶叶学校<云溪市人民政府'],
          duties: ['实施茶叶职业教育。'],
        },
      },
    ],
  },
  {
    title: '2.7 Title endings and the head line of the site',
    faults: [
      {
        name: '2.7a 机构设置',
        text: `云溪市政务公开办公室
云溪市茶叶局机构设置
一、主要职责
负责茶叶质量监督。
二、内设机构
办公室、业务科。`,
        right: {
          title: '云溪市茶叶局机构设置',
          publisher: '云溪市茶叶局',
          sections: ['办公室', '业务科'],
          duties: ['负责茶叶质量监督。'],
        },
      },
    ],
  },
];
