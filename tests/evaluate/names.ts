import type { Extraction } from '../../src/domain/fact';
import type { Expected } from './expected';
import { sameName } from './normalise';

/** Tells whether the organisation that gold names is the one that the reading names. */
export interface Names {
  /** Gold's null stands for the whole document: unknown or the publisher are right. */
  same(expected: string | null, found: string | null): boolean;
}

export function namesOf(expected: Expected, facts: Extraction): Names {
  const whole = [...expected.document.publisher, expected.organisations[0]?.name ?? null].filter(
    (name) => name !== null,
  );
  const groupsOf = (name: string, organisations: readonly { name: string; aliases: readonly string[] }[]): string[] =>
    organisations
      .map((one) => [one.name, ...one.aliases])
      .filter((names) => names.some((other) => sameName(other, name)))
      .flat();
  const same = (name: string, found: string): boolean =>
    sameName(name, found) ||
    groupsOf(name, expected.organisations).some((other) => sameName(other, found)) ||
    groupsOf(found, facts.organisations).some((other) => sameName(other, name));
  return {
    same: (name, found) => {
      if (name !== null) return found !== null && same(name, found);
      return found === null || whole.some((publisher) => same(publisher, found));
    },
  };
}
