import { readStructure } from './read';

const document = (text: string) => readStructure(text).document;

describe('extractDocument', () => {
  test.each([
    ['海临县审计局2021年度部门决算', 'FINAL_ACCOUNTS', 2021, '海临县审计局'],
    ['2023年\n海临县图书馆\n单位预算', 'BUDGET', 2023, '海临县图书馆'],
    [
      '海临县林业局职能配置、内设机构和人员编制规定\n第一条 根据2019年方案，制定本规定。',
      'STAFFING_PLAN',
      null,
      '海临县林业局',
    ],
    ['海临县青少年活动中心章程\n第一条 本单位名称是海临县青少年活动中心。', 'CHARTER', null, '海临县青少年活动中心'],
    ['自然资源部2011年度部门决算\n财政部批复自然资源部2011年决算。', 'FINAL_ACCOUNTS', 2011, '自然资源部'],
    ['海临县海临县档案馆2022年度部门预算', 'BUDGET', 2022, '海临县档案馆'],
    ['中共海临县委机构编制委员会办公室2019年度部门决算', 'FINAL_ACCOUNTS', 2019, '中共海临县委机构编制委员会办公室'],
    [
      '发布机构：\n县卫生健康局\n发布日期：\n2022-09-02\n海临县妇幼保健院2021年度单位决算公开',
      'FINAL_ACCOUNTS',
      2021,
      '海临县妇幼保健院',
    ],
    [
      '关于调整县热线受理中心机构编制事项的批复\n一、海临县热线受理中心（以下简称热线中心）为县行政审批局所属事业单位。\n二、热线中心的主要职责是：负责受理诉求。',
      'OTHER',
      null,
      '海临县热线受理中心',
    ],
    ['无锡市滨湖区档案馆（滨湖区史志办）2022年度部门预算', 'BUDGET', 2022, '无锡市滨湖区档案馆（滨湖区史志办）'],
  ])('%s', (text, kind, fiscalYear, publisher) => {
    expect(document(text)).toMatchObject({ kind, fiscalYear, publisher });
  });

  test('the body wins over headings left from another year', () => {
    const text = `海临县司法局2021年度部门预算说明
一、收支预算
2022年收入预算10万元。2022年支出预算10万元，比2020年减少1万元。截至2019年12月31日，车辆0辆。`;
    expect(document(text).fiscalYear).toBe(2022);
  });

  test('a short name in the title gives way to the full one in the body', () => {
    const text =
      '开发区司法局2022年部门预算\n一、单位构成\n预算单位包括：海临经济技术开发区司法局（本级）、海临经济技术开发区公证处。';
    expect(document(text).publisher).toBe('海临经济技术开发区司法局');
  });

  test('who and when are unknown where the text does not say', () => {
    expect(document('主要职责\n（一）负责宣传工作。\n（二）负责培训工作。')).toMatchObject({
      publisher: null,
      fiscalYear: null,
    });
    expect(document('第二部分 某部门2022年度部门决算情况说明\n一、收入决算\n收入XX万元。').publisher).toBeNull();
  });
});
