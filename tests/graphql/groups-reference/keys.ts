/** In which groups a thing stands: for every key that groups can go by, its values; null where nothing tells one. */
import type { Agency, Division, Duty, ExpenditureClass, Finding, Line, Quota, Section, World } from './world';

export type Kind = 'budget' | 'staffing' | 'section' | 'duty' | 'finding';
export type Thing = Line | Quota | Section | Duty | Finding;
export type Key = string | number | null;

export interface Levels {
  readonly divisionLevel: Division['level'] | null;
  readonly classLevel: 'CATEGORY' | 'SUBCATEGORY' | 'ITEM' | null;
}

const CODE_LENGTH = { CATEGORY: 3, SUBCATEGORY: 5, ITEM: 7 };

const orNull = <T>(all: readonly T[]): readonly (T | null)[] => (all.length === 0 ? [null] : [...new Set(all)]);

export class Keys {
  constructor(
    private readonly world: World,
    private readonly levels: Levels,
  ) {}

  agencies(thing: Thing): readonly (string | null)[] {
    if (!('rule' in thing)) return [thing.agency];
    const facts = [...this.world.lines, ...this.world.sections, ...this.world.duties, ...this.world.quotas];
    const about = thing.about.map((id) =>
      id.startsWith('agency:') ? id : (facts.find((one) => one.id === id)?.agency ?? null),
    );
    return orNull(about.filter((id) => id !== null));
  }

  of(thing: Thing, year: number | null, by: string): readonly Key[] {
    switch (by) {
      case 'AGENCY':
        return this.agencies(thing);
      case 'AGENCY_KIND':
        return [...new Set(this.agencies(thing).map((id) => this.#agency(id)?.kind ?? null))];
      case 'DIVISION':
        return [...new Set(this.agencies(thing).map((id) => this.#division(this.#agency(id)?.division ?? null)))];
      case 'FISCAL_YEAR':
        return [year];
      case 'TOPIC':
        return orNull((thing as Line).topics);
      case 'FUNCTION_CLASS':
        return this.#classes(this.world.functionClasses, (thing as Line).functionClasses);
      case 'ECONOMIC_CLASS':
        return this.#classes(this.world.economicClasses, (thing as Line).economicClasses);
      case 'LABEL':
        return [spelling((thing as Line).label)];
      case 'OUTERMOST':
        return [spelling((thing as Line).path[0] ?? '')];
      case 'STAGE':
        return [(thing as Line).stage];
      case 'SCOPE':
        return [(thing as Line).scope];
      case 'MEASURE':
        return [(thing as Quota).measure];
      case 'STAFFING_TYPE': {
        const { type } = thing as Quota;
        return [type === null ? null : spelling(type)];
      }
      case 'SECTION_KIND':
        return [(thing as Section).kind];
      case 'SECTION':
        return [(thing as Duty).section];
      case 'DOCUMENT':
        return [(thing as Finding).document];
      case 'RULE':
        return [(thing as Finding).rule];
      case 'SEVERITY':
        return [(thing as Finding).severity];
      default:
        throw new Error(`nothing goes by ${by}`);
    }
  }

  #agency(id: string | null): Agency | undefined {
    return this.world.agencies.find((one) => one.id === id);
  }

  #division(id: string | null): string | null {
    const { divisionLevel } = this.levels;
    if (divisionLevel === null || id === null) return id;
    const division = this.world.divisions.find((one) => one.id === id);
    return division?.level === divisionLevel ? id : this.#division(division?.above ?? null);
  }

  #classes(list: readonly ExpenditureClass[], ids: readonly string[]): readonly Key[] {
    const { classLevel } = this.levels;
    if (classLevel === null) return orNull(ids);
    const rolled = (id: string | null): string | null => {
      const found = list.find((one) => one.id === id);
      if (!found) return null;
      return found.code.length === CODE_LENGTH[classLevel] ? found.id : rolled(found.above);
    };
    return [...new Set(orNull(ids).map(rolled))];
  }
}

/** Of the texts of these graphs, the one form of all spellings. */
export const spelling = (text: string): string => text.replace(/[“”\s]/gu, '');
