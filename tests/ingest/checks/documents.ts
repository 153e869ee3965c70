/**
 * What the five seed documents contradict, found by reading them with a pencil before any check had run on them.
 * `expected` is all of it: a finding that is not here is a false alarm, one that is here and not found is a miss.
 */
export interface Expected {
  readonly rule: string;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly stated: string | null;
  readonly computed: string | null;
  readonly difference: string | null;
  /** Words that one of its quotes holds. */
  readonly at: string;
}

const finding = (
  severity: Expected['severity'],
  rule: string,
  at: string,
  stated: string | null = null,
  computed: string | null = null,
  difference: string | null = null,
): Expected => ({ rule, severity, stated, computed, difference, at });

export const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  '000': [
    // Two headings of the year before; every sentence under them is about 2022.
    finding('ERROR', 'heading-year', '2021年度部门预算情况说明', '2021', '2022'),
    // 188 + 130 and 320 + 260 + 155 + 35.8 are 1088.8, as the first sentence has it, not 958.8.
    finding('ERROR', 'parts-against-total', '政府采购预算958.8', '958.8', '1088.8', '130.00'),
    // 1.1 + 130 + 188 are 319.1, as the first section has it.
    finding('ERROR', 'parts-against-total', '政府购买服务预算299.1', '299.1', '319.1', '20.00'),
    finding('ERROR', 'part-larger-than-whole', '固定资产37406158.53', '37406158.53', '31162788.13', '6243370.40'),
    finding('ERROR', 'same-measure-twice', '政府采购预算958.8', '958.8', '1088.8', '130.00'),
    finding('ERROR', 'same-measure-twice', '政府购买服务预算391.1', '391.1', '319.1', '72.00'),
    finding('ERROR', 'same-measure-twice', '政府购买服务预算299.1', '299.1', '319.1', '20.00'),
    finding('ERROR', 'same-measure-twice', '政府购买服务预算299.1', '299.1', '391.1', '92.00'),
    // Up and down by the same 13.96, with the same percentage.
    finding('WARNING', 'balanced-changes', '减少13.96'),
  ],
  '001': [
    finding('ERROR', 'income-against-expenditure', '收入预算2966.24', '2966.24', '2944.24', '22.00'),
    finding('ERROR', 'parts-against-total', '支出预算2944.24', '2944.24', '2966.24', '22.00'),
    // 168.97 on 2966.24 + 168.97 is 5.39%; on the expenditure 5.43% holds.
    finding('ERROR', 'percentage-against-amounts', '减少168.97', '5.43%', '5.39%', '0.04'),
    finding('ERROR', 'direction-words', '增下降5.43%'),
  ],
  '002': [
    finding('ERROR', 'placeholders', '某部门'),
    finding('ERROR', 'placeholders', '收入总计XX万元'),
    finding('ERROR', 'placeholders', '完成年初预算的XX%'),
    finding('WARNING', 'placeholders', '逐一解释'),
    finding('ERROR', 'parts-against-total', '社会保障和就业支出140.38', '140.38', '137.41', '2.97'),
    finding('ERROR', 'parts-against-total', '卫生健康支出45.82', '45.82', '45.84', '0.02'),
    // 2069.33 for projects of a year that spent 1614.27 in all.
    finding('WARNING', 'part-larger-than-whole', '2069.33', '2069.33', '1614.27', '455.06'),
    // 89.22 of 1614.27 is 5.527%.
    finding('WARNING', 'percentage-against-amounts', '5.52%', '5.52%', '5.53%', '0.01'),
    finding('WARNING', 'side-misnamed', '今年收入增加64.1', '收入', '支出'),
  ],
  '003': [],
  '004': [
    finding('WARNING', 'placeholders', '主要原因是0'),
    finding('WARNING', 'another-unit-named', '盘锦市政务服务中心', '盘锦市政务服务中心'),
    finding('WARNING', 'another-unit-named', '盘锦政务服务中心', '盘锦政务服务中心'),
    finding('ERROR', 'parts-against-total', '支出预算819.82', '819.82', '774.38', '45.44'),
    // 4.15 on 46.71 is 8.88%, which rounds to 9%.
    finding('WARNING', 'percentage-against-amounts', '下降8%', '8%', '8.88%', '0.88'),
    finding('ERROR', 'ratio-of-nothing', '应编制绩效目标的项目共0个', '100%'),
    finding('ERROR', 'direction-words', '增加/减少15%'),
    finding('ERROR', 'direction-words', '减少4.15万元/与上年持平'),
    // Forms of a template around 0, once for each of the six figures.
    ...['“三公”经费', '因公出国', '公务接待费', '购置及运行费', '购置费', '运行费'].map(() =>
      finding('INFO', 'direction-words', '增加/减少0万元/与上年持平'),
    ),
    finding('INFO', 'repeated-passage', '兴隆台区政务服务中心设4个内设机构'),
  ],
};
