import { differences, plain, type Plain } from './compare';
import { readBytes, readString, SEED_TEXTS } from './documents';
import { TRANSFORMATIONS, type Transformation } from './transformations';

/** What a transformation adds by arithmetic is taken out again, so that everything else has to agree. */
function withoutAdded(actual: Plain, added: readonly string[]): Plain {
  const findings = actual.findings.filter((line) => {
    const [rule, , , values] = JSON.parse(line) as [string, string, string[], (string | null)[]];
    return !added.some((expected) => {
      const [name, ...figures] = expected.split(' ');
      return name === rule && figures.every((figure) => values.includes(figure));
    });
  });
  return { ...actual, findings };
}

function disagreements(transformation: Transformation, document: string, text: string): readonly string[] {
  const other = transformation.text(text, document);
  const read = readBytes(transformation.bytes?.(other) ?? Buffer.from(other, 'utf8'));
  const added = transformation.adds?.[document] ?? [];
  const actual = plain(read.facts);
  const kept = withoutAdded(actual, added);
  expect(actual.findings.length - kept.findings.length).toBe(added.length);
  return differences(plain(readString(text).facts, transformation.facts), kept);
}

describe.each(SEED_TEXTS)('document $name says the same', ({ name, text }) => {
  test.each(TRANSFORMATIONS)('$name', (transformation) => {
    expect(disagreements(transformation, name, text)).toEqual([]);
  });
});

test('every form but an encoding or a renaming of what is absent differs from the original', () => {
  for (const { name, text, bytes } of TRANSFORMATIONS) {
    const changed = SEED_TEXTS.filter((seed) => bytes !== undefined || text(seed.text, seed.name) !== seed.text);
    expect({ name, changed: changed.length > 0 }).toEqual({ name, changed: true });
  }
});
