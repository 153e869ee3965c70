/**
 * Twins: the folded texts that a store keeps beside the printed ones, for conditions to compare (text/fold.ts). They
 * never leave an adapter.
 *
 * A folded property has one where it is indexed, and where search does not know it. Conditions on any other are
 * answered by what search keeps, which is folded too: long texts are not kept twice.
 */
import type { PropertySpec, PropertyValue } from '../domain/model';
import { foldText } from '../text/fold';

export const hasTwin = (spec: PropertySpec): boolean =>
  spec.folded === true && spec.type === 'string' && (spec.indexed === true || spec.searchable !== true);

/** Whether there is an index of the printed texts, in their order. */
export const hasOrderIndex = (spec: PropertySpec): boolean =>
  spec.indexed === true && (spec.folded !== true || spec.listed === true);

export const twinOf = (property: string): string => `${property}Folded`;

export const twinNames = (properties: Readonly<Record<string, PropertySpec>>): readonly string[] =>
  Object.entries(properties).flatMap(([name, spec]) => (hasTwin(spec) ? [twinOf(name)] : []));

/** Null where the text is its own folded form, as most names are. */
export function twinValue(value: PropertyValue): string | null {
  if (typeof value !== 'string') return null;
  const folded = foldText(value);
  return folded === value ? null : folded;
}
