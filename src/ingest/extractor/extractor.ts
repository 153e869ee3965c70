/** What reads documents, and how each of them remembers it. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { GraphNode } from '../../domain/model';
import type { ChangeSet } from '../../store/graph-store';
import { versionOfSources } from './sources';

export interface Extractor {
  readonly name: string;
  /** The same as long as the rules of reading are. */
  readonly version: string;
}

/** Written by the build (scripts/extractor-version.mjs), which has the sources. */
export const VERSION_FILE = 'version.txt';

let known: Extractor | undefined;

/** This program as a reader. The sources are looked at once, and by what was built from them never. */
export function extractor(): Extractor {
  known ??= { name: 'govorg', version: isBuilt ? builtVersion() : versionOfSources(join(__dirname, '..', '..')) };
  return known;
}

const isBuilt = extname(__filename) === '.js';
const builtVersion = (): string => readFileSync(join(__dirname, VERSION_FILE), 'utf8');

/** The change with what read it, and when, on its document. */
export function signed({ nodes, relations }: ChangeSet, { name, version }: Extractor, at: Date): ChangeSet {
  const reading = { readBy: name, readVersion: version, readAt: at.toISOString() };
  const sign = (node: GraphNode): GraphNode =>
    node.kind === 'Document' ? { ...node, properties: { ...node.properties, ...reading } } : node;
  return { nodes: nodes.map(sign), relations };
}
