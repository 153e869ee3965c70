import type { Rejection } from '../domain/errors';
import type { AmountFact, Extraction, Quote } from '../domain/fact';
import { type PublishedPlace, publishedPlace } from '../ingest/formats/places';
import type { SourceText } from '../ingest/source';

/**
 * The line of one document in `govorg extract --format json`: an outside contract, see docs/cli.md. The facts inside
 * know more than it promises; every field is named here, so that nothing joins the contract by accident.
 */
export function extractLine(text: SourceText, facts: Extraction): string {
  const { document } = facts;
  const place: Placed = (quote) => ({
    start: quote.start,
    end: quote.end,
    text: quote.text,
    ...publishedPlace(text.places, quote),
  });
  return JSON.stringify({
    source: text.source,
    document: {
      sha256: text.sha256,
      title: document.title,
      kind: document.kind,
      fiscalYear: document.fiscalYear,
      publisher: document.publisher,
    },
    organisations: facts.organisations.map(({ name, aliases, parent, kind, quote }) => ({
      name,
      aliases,
      parent,
      kind,
      quote: place(quote),
    })),
    sections: facts.sections.map(({ organisation, name, kind, quote }) => ({
      organisation,
      name,
      kind,
      quote: place(quote),
    })),
    duties: facts.duties.map(({ holder, label, text: duty, quote }) => ({
      holder: { organisation: holder.organisation, section: holder.section },
      label,
      text: duty,
      quote: place(quote),
    })),
    staffing: facts.staffing.map(({ holder, post, staffingType, count, quote }) => ({
      holder: { organisation: holder.organisation, section: holder.section },
      post,
      staffingType,
      count,
      quote: place(quote),
    })),
    amounts: facts.amounts.map((one) => amount(one, place)),
    findings: facts.findings.map(({ rule, severity, message, quotes, stated, computed, difference }) => ({
      rule,
      severity,
      message,
      quotes: quotes.map(place),
      stated,
      computed,
      difference,
    })),
  });
}

/** The line that stands in the place of a rejected file, so that lines and files keep their order. */
export function rejectedLine(source: string, { reason, message }: Rejection): string {
  return JSON.stringify({ source, rejected: { reason, message } });
}

/** A quote with the place where a person finds it in the file. */
type Placed = (quote: Quote) => Quote & PublishedPlace;

function amount(
  { organisation, label, path, value, unit, fiscalYear, stage, change, quote }: AmountFact,
  place: Placed,
): object {
  return {
    organisation,
    label,
    path,
    value,
    unit,
    fiscalYear,
    stage,
    change: change && {
      base: change.base,
      direction: change.direction,
      amount: change.amount,
      percent: change.percent,
    },
    quote: place(quote),
  };
}
