/** Files with faults of every kind that transport, programs and ill will put into them, the same for the same seed. */
import { Zip } from '../../src/ingest/formats/zip';
import { zipOf } from './office-files';

export type Random = () => number;

/** Mulberry32: small, and good enough to choose places. @returns numbers from 0 up to 1 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Numbers at which readers of binary formats go wrong. */
const EDGES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

const MUTATIONS: readonly ((bytes: Buffer, random: Random, other: Buffer) => Buffer)[] = [
  function turnedBits(bytes, random) {
    for (let count = 1 + below(random, 8); count > 0; count -= 1) {
      const at = below(random, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    }
    return bytes;
  },
  function edgeNumber(bytes, random) {
    if (bytes.length > 4) bytes.writeUInt32LE(EDGES[below(random, EDGES.length)] ?? 0, below(random, bytes.length - 4));
    return bytes;
  },
  function cutEnd(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length));
  },
  function cutOut(bytes, random) {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 64))]);
  },
  function repeated(bytes, random) {
    const [at, length] = [below(random, bytes.length), 1 + below(random, 400)];
    const piece = bytes.subarray(at, at + length);
    return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: below(random, 20) }, () => piece), bytes.subarray(at)]);
  },
  function spliced(bytes, random, other) {
    return Buffer.concat([bytes.subarray(0, below(random, bytes.length)), other.subarray(below(random, other.length))]);
  },
]; // prettier-ignore

/** The file with one fault, or of a zip archive, half of the time, with one in a member. Files of no bytes stay. */
export function mutated(file: Buffer, random: Random, other: Buffer): Buffer {
  const mutate = MUTATIONS[below(random, MUTATIONS.length)];
  if (!mutate || file.length === 0) return file;
  if (file.readUInt16LE(0) !== 0x4b50 || random() < 0.5) return mutate(Buffer.from(file), random, other);
  const zip = new Zip(file);
  const chosen = below(random, zip.names.length);
  const members = zip.names.map((name, at): readonly [string, Buffer] => {
    const content = Buffer.from(zip.read(name) ?? '');
    return [name, at === chosen && content.length > 0 ? mutate(content, random, other) : content];
  });
  return zipOf(Object.fromEntries(members));
}
