import type { DocumentFact, OrganisationFact, Span } from '../../domain/fact';
import type { Outline } from '../outline.types';

/** The organisations of one document, and which of them the text speaks of where. */
export interface OrganisationIndex {
  readonly facts: readonly OrganisationFact[];

  /** Canonical name behind a name, alias or abbreviation that the text uses; null when it is none of the document's. */
  resolve(mention: string): string | null;

  /**
   * Canonical name of the organisation that the text at this offset speaks of: the nearest sub-heading that names one
   * (`营商局：`), else the only organisation of the document; null where the figures of several stand together or nobody is named.
   */
  speaking(offset: number): string | null;

  /** The part of the text around this offset that speaks of one body; its name is null where it speaks of several together. */
  partAt(offset: number): (Span & { readonly name: string | null }) | null;
}

/** What every extractor behind the first two may look at. */
export interface Reading {
  readonly outline: Outline;
  readonly document: DocumentFact;
  readonly organisations: OrganisationIndex;
}

/** Whose a fact is where its place names nobody: the publisher's; null where the text leaves open who publishes. */
export function publishingBody({ document, organisations: { facts } }: Reading): string | null {
  return document.publisher === null && facts.length > 1 ? null : (facts[0]?.name ?? null);
}
