/** The charter of a public institution: sponsor, funds, purpose, scope, sections, posts. */
import { otherBody, publisherName } from '../chapters/bodies';
import { duty } from '../chapters/duties';
import { sectionsOf } from '../chapters/sections';
import { leadersOf, staffingOf } from '../chapters/staffing';
import { headAndTail } from '../facts';
import { join, lines, stated, type Piece } from '../piece';
import { chinese, chineseMoney } from '../print/figures';
import { item, type Telling } from '../telling';
import type { Written } from './kind';

export function charter(t: Telling): Written {
  const { publisher } = t;
  const rest = t.random.pick(['章程', '章程（草案）']);
  const chapters: readonly (readonly [string, readonly Piece[]])[] = [
    [
      '总则',
      [
        `为健全治理结构，制定本章程。`,
        `单位名称：${publisher.name}。`,
        ['举办单位：', otherBody(t.parent), '。'],
        funds(t),
      ],
    ],
    ['宗旨和业务范围', [purpose(t), scope(t)]],
    ['组织机构', [sectionsOf(t, publisher), [staffingOf(t, publisher), leadersOf(t, publisher)]]],
    ['附则', ['本章程经举办单位审查同意后生效。']],
  ];
  let article = 0;
  const written = chapters.map(([title, articles], at) =>
    lines([`第${chinese(at + 1)}章 ${title}`, ...articles.map((one) => [`第${chinese((article += 1))}条 `, one])]),
  );
  return {
    title: publisher.name + rest,
    piece: lines([[publisherName(t, t.parent), rest], ...written]),
    document: { kind: ['CHARTER'], fiscalYear: [null] },
  };
}

/** Initial funds, in figures or in Chinese numerals. */
function funds(t: Telling): Piece {
  const yuan = t.random.int(3, 900) * 10_000 + t.random.pick([0, 0, 400, 3400]);
  const [value, unit] = t.random.pick([
    [chineseMoney(yuan), '元'],
    [String(yuan), '元'],
    [String(yuan / 10_000), '万元'],
  ] as const);
  const fact = {
    of: 'amount' as const,
    organisation: null,
    paths: [['开办资金']],
    value,
    unit,
    fiscalYear: null,
    asOf: undefined,
    stage: 'OTHER' as const,
    change: null,
    optional: false,
  };
  return [stated(fact, [t.random.pick(['开办资金：', '开办资金为人民币', '开办资金']), value, unit]), '。'];
}

/** A purpose is no duty, though a reader may take it for one. */
function purpose(t: Telling): Piece {
  const text = `服务${t.words.matter()}，促进${t.words.matter()}发展。`;
  const fact = {
    of: 'duty' as const,
    organisation: t.publisher.name,
    section: null,
    label: null,
    ...headAndTail(text),
    optional: true,
  };
  return [`宗旨：`, stated(fact, text)];
}

function scope(t: Telling): Piece {
  const { name, duties } = t.publisher;
  const holder = { organisation: name, section: null };
  const tasks = duties.map(() => `${t.words.matter()}、${t.words.matter()}和${t.words.matter()}`);
  if (t.style.duties === 'paragraph') return ['业务范围：', duty(holder, '', `${tasks.join('；')}。`)];
  const list = tasks.map((text, at) => duty(holder, item(t, 'list', at + 1), `${text}。`));
  return t.style.duties === 'run-in' ? ['业务范围：', join(list, '')] : lines(['业务范围：', ...list]);
}
