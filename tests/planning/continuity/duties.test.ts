import { continuityOfDuties } from '../../../src/planning/continuity/duties';

const things = (texts: readonly (string | readonly [text: string, holder: string])[]) =>
  texts.map((one, index) => {
    const [text, holder] = typeof one === 'string' ? [one, '馆'] : one;
    return { id: `responsibility:${index}`, text, holder };
  });

function told(earlier: Parameters<typeof things>[0], later: Parameters<typeof things>[0]) {
  const { continued, doubtful, came, went } = continuityOfDuties(things(earlier), things(later));
  return {
    continued: continued.map((one) => `${one.earlier.text} → ${one.later.text} ${one.rule}`),
    doubtful: doubtful.length,
    came: came.map(({ text }) => text),
    went: went.map(({ text }) => text),
  };
}

const [COLLECT, OPEN, OTHER] = [
  '负责全市文献资源的收集、整理和保存工作。',
  '面向社会公众免费开放，组织开展全民阅读活动。',
  '承办市文化和旅游局交办的其他事项。',
];

test('what is said again goes on, whatever its place and its punctuation', () => {
  const { continued, came, went } = told(
    [COLLECT, OPEN, OTHER],
    [OPEN.replace('，', '；'), COLLECT.replace('。', ''), OTHER],
  );
  expect(continued.map((one) => one.split(' ').at(-1))).toEqual(['SAME_WORDING', 'SAME_WORDING', 'SAME_WORDING']);
  expect([came, went]).toEqual([[], []]);
});

test('one is reworded, one is new, one is gone', () => {
  const reworded = '负责全市纸质和数字文献资源的收集、整理、保存工作。';
  const fresh = '指导县（区）公共图书馆总分馆制建设。';
  expect(told([COLLECT, OPEN, OTHER], [reworded, fresh, OTHER])).toEqual({
    continued: [`${COLLECT} → ${reworded} REWORDED`, `${OTHER} → ${OTHER} SAME_WORDING`],
    doubtful: 0,
    came: [fresh],
    went: [OPEN],
  });
});

test('duties that share nothing but the words of all duties are two', () => {
  const { continued, doubtful } = told(['负责全县森林防火工作。'], ['负责全县农村公路养护工作。']);
  expect([continued, doubtful]).toEqual([[], 0]);
});

test('a duty goes from one section to another', () => {
  const { continued } = told([[COLLECT, '采编部']], [[COLLECT, '典藏部']]);
  expect(continued).toEqual([`${COLLECT} → ${COLLECT} SAME_WORDING`]);
});
