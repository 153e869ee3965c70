/** Vocabulary, context and shapes as files: those of schema/, and what a service answers under its own base. */
import { contextOf } from './context';
import type { Names } from './namespaces';
import { shapeQuads } from './shapes';
import { turtle } from './syntax/turtle';
import { vocabularyQuads } from './vocabulary';

export const vocabularyDocument = (names: Names): string => turtle(names, vocabularyQuads(names));
export const shapesDocument = (names: Names): string => turtle(names, shapeQuads(names));
export const contextDocument = (names: Names): string =>
  `${JSON.stringify({ '@context': contextOf(names) }, null, 2)}\n`;
