/** Whole documents as they come, held against what a careful reader found changed in them. */
import type { ChangeEventFact, ChangeParty } from '../../../src/domain/fact';
import { readDocument } from '../../../src/ingest/pipeline';
import { REFORM_DOCUMENTS, type GoldChange } from '../../harness/reform-documents';
import { differences, plain } from '../../metamorphic/compare';
import { readBytes, readString, SEED_TEXTS } from '../../metamorphic/documents';
import { TRANSFORMATIONS } from '../../metamorphic/transformations';

function changesOf(name: string, text: string): readonly ChangeEventFact[] {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  if (!read.ok) throw new Error(`${name}: ${read.rejection.message}`);
  return read.facts.changes;
}

const asGold = ({ kind, date, parties, subject }: ChangeEventFact): GoldChange => {
  const named = (role: ChangeParty['role']): readonly string[] =>
    parties.filter((party) => party.role === role).map(({ name }) => name);
  return { kind, date, before: named('BEFORE'), after: named('AFTER'), subject };
};

test.each(REFORM_DOCUMENTS)('$name', ({ name, text, gold }) => {
  expect(changesOf(name, text).map(asGold)).toEqual(gold);
});

describe.each(REFORM_DOCUMENTS)('$name says the same', ({ name, text }) => {
  test.each(TRANSFORMATIONS)('$name', ({ text: form, bytes, facts: change }) => {
    const other = form(text, name);
    const read = readBytes(bytes?.(other) ?? Buffer.from(other));
    const lost = differences(plain(readString(text).facts, change), plain(read.facts));
    expect(lost.filter((line) => line.startsWith('changes'))).toEqual([]);
  });
});

test('of the five documents one tells that a body is new, and the others, whose duties speak of 整合 and 组建, nothing', () => {
  expect(SEED_TEXTS.map(({ name, file, text }) => [name, changesOf(file, text).map(asGold)])).toEqual([
    ['000', []],
    ['001', []],
    ['002', []],
    ['003', [{ kind: 'FOUNDED', date: null, before: [], after: ['大连高新技术产业园区大数据中心'], subject: null }]],
    ['004', []],
  ]);
});
