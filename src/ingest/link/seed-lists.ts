/**
 * Reads the seed lists and proves that they fit together. Nothing that reads documents without a store may import this
 * file: the checker behind it takes a tenth of a second to load.
 */
import { z } from 'zod';
import { nameKey } from '../../text/fold';
import {
  DIVISION_LEVELS,
  TOPIC_KINDS,
  type Reference,
  type SeedDivision,
  type SeedFunctionClass,
  type SeedTopic,
} from './reference.types';
import { invalid, read, source, type ListFile } from './seed-files';

const name = z.string().min(2);

const topicFile = z.strictObject({
  source,
  topics: z.array(
    z.strictObject({
      key: name.optional(),
      name,
      kind: z.enum(TOPIC_KINDS),
      number: z
        .string()
        .regex(/^\d{3,6}$/)
        .optional(),
      aliases: z.array(name),
      related: z.array(name).optional(),
      source: source.optional(),
    }),
  ),
});

const divisionFile = z.strictObject({
  source,
  level: z.enum(DIVISION_LEVELS),
  divisions: z.array(z.strictObject({ code: z.string().regex(/^[1-9]\d{5}$/), name, shortName: name.optional() })),
});

const classFile = z.strictObject({
  source,
  recurring: z.array(name),
  classes: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{3}(?:\d\d){0,2}$/, 'a class code has 3, 5 or 7 digits'),
      name,
      aliases: z.array(name).optional(),
    }),
  ),
});

/**
 * Reads the lists under a seed folder: every JSON file of topics/, divisions/ and function-classes/.
 * @throws GovorgError CONFIG_INVALID naming the file and the place in it
 */
export function loadReference(seedDir: string): Reference {
  const topics = read(seedDir, 'topics', topicFile);
  const divisions = read(seedDir, 'divisions', divisionFile);
  const classes = read(seedDir, 'function-classes', classFile);
  return {
    topics: topicList(topics),
    divisions: divisionList(divisions),
    functionClasses: classList(classes),
    recurringClasses: classes.flatMap(({ content }) => content.recurring),
  };
}

function topicList(files: readonly ListFile<z.infer<typeof topicFile>>[]): readonly SeedTopic[] {
  const topics = new Map<string, SeedTopic>();
  const owners = new Map<string, { readonly key: string; readonly where: string }>();
  for (const { file, content } of files) {
    content.topics.forEach((entry, index) => {
      const key = entry.key ?? nameKey(entry.name);
      const where = `topics[${index}]`;
      if (topics.has(key)) throw invalid(file, where, `${entry.name} stands in the list already`);
      for (const alias of [entry.name, ...entry.aliases, ...(entry.number ? [entry.number] : [])]) {
        const owner = owners.get(nameKey(alias));
        if (owner && owner.key !== key) throw invalid(file, where, `${alias} is a name of ${owner.where} already`);
        owners.set(nameKey(alias), { key, where: `${file}, ${where}` });
      }
      topics.set(key, {
        key,
        name: entry.name,
        kind: entry.kind,
        aliases: entry.aliases,
        number: entry.number ?? null,
        related: (entry.related ?? []).map(nameKey),
      });
    });
  }
  for (const { file, content } of files) {
    content.topics.forEach((entry, index) => {
      const lost = entry.related?.find((related) => !topics.has(nameKey(related)));
      if (lost !== undefined) throw invalid(file, `topics[${index}].related`, `no topic has the key ${lost}`);
    });
  }
  return [...topics.values()];
}

function divisionList(files: readonly ListFile<z.infer<typeof divisionFile>>[]): readonly SeedDivision[] {
  const divisions = new Map<string, SeedDivision>();
  const codes = new Set(files.flatMap(({ content }) => content.divisions.map(({ code }) => code)));
  for (const { file, content } of files) {
    content.divisions.forEach((entry, index) => {
      const where = `divisions[${index}]`;
      if (divisions.has(entry.code)) throw invalid(file, where, `${entry.code} stands in the list already`);
      const parent = parentDivision(entry.code, codes);
      if (parent === null && content.level !== 'PROVINCE')
        throw invalid(file, where, `nothing lies above ${entry.code}`);
      divisions.set(entry.code, { ...entry, level: content.level, shortName: entry.shortName ?? null, parent });
    });
  }
  return [...divisions.values()];
}

/** The prefecture above a county, the province above a prefecture or above a county that is governed directly. */
function parentDivision(code: string, codes: ReadonlySet<string>): string | null {
  return (
    [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((above) => above !== code && codes.has(above)) ?? null
  );
}

function classList(files: readonly ListFile<z.infer<typeof classFile>>[]): readonly SeedFunctionClass[] {
  const classes = new Map<string, SeedFunctionClass>();
  const codes = new Set(files.flatMap(({ content }) => content.classes.map(({ code }) => code)));
  for (const { file, content } of files) {
    content.classes.forEach((entry, index) => {
      const where = `classes[${index}]`;
      if (classes.has(entry.code)) throw invalid(file, where, `${entry.code} stands in the list already`);
      const parent = entry.code.length === 3 ? null : entry.code.slice(0, -2);
      if (parent !== null && !codes.has(parent)) throw invalid(file, where, `no class has the code ${parent}`);
      classes.set(entry.code, { code: entry.code, name: entry.name, aliases: entry.aliases ?? [], parent });
    });
  }
  return [...classes.values()];
}
