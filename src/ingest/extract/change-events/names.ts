/** The bodies and sections that the words of a change name, and which of those that the document knows they are. */
import type { ChangeParty, OrganisationFact, SectionFact } from '../../../domain/fact';
import { nameKey } from '../../../text/fold';
import { isOrganisationName, isShortFormOf, isShortName } from '../organisation-names';
import { NameFinder } from '../organisations/name-finder';
import type { Reading } from '../reading';
import { sectionName } from '../sections/section-names';
import { splitOutside } from '../words';
import type { Slot } from './sentence';

const LONGEST_NAME = 44;
const LONGEST_LIST = 400;
const SHORTEST_NAME = 3;

/** Words around a name that are none of it. */
const AROUND_FRONT =
  /^(?:由|原(?!子|种|州|平|阳)(?:有的?|属的?|来的)?|现(?:有的?)?|新的?|以及|和(?=原)|与(?=原)|及(?=原)|[“"‘]|[、，\s]+)/;
const COUNTED = '[0-9一二三四五六七八九十两]{1,3}[个家所]';
const AROUND_BACK = new RegExp(
  `(?:等?(?:${COUNTED})(?:事业)?(?:单位|机构|部门|中心|科室|股室|站所|学校)?|等(?:单位|机构|部门|科室|股室)?|[”"’]|[，、\\s])$`,
);

/** 某局和某中心 are two where both sides end as names do; 文化和旅游局 is one. */
const JOINS = /(?<=[局委办厅部院校所站馆队心科股室处会府社）])(?:以及|和|与|及|同)(?=[^（(]{3})/;

/** What many bodies are called, or a body that passes: none of them changes as a body does. */
const NO_BODY =
  /^(?:(?:有关|相关|各|上述|以上|该|其|所有|多个|[0-9一二三四五六七八九十]+[个家]).*|(?:内设|下属|所属|直属|派出|事业|行政|职能|主管)?(?:机构|单位|部门|科室|股室|处室|站所)|社会团体|事业单位法人|办公(?:室|楼)|人民政府|委员会|(?:党|工|团|纪)?委|工会|学校|医院|公司|食堂|窗口)$/;
const PASSING = /领导小组|工作组|工作专班|专班|指挥部|专家组|评审|理事会|监事会|筹备|联席|考核组|督导组|突击队|志愿/;
/** A body is a body of some place. */
const PLACE = /[省市县区旗州盟镇乡]|国务院|国家|中央/;
/** 我局, 本单位: the body that the text speaks of. */
const ITSELF =
  /^(?:本|我)(?:单位|部门|级|局|办|委|中心|院|馆|校|园|所|站|厅|会|部|台|社|队|场|库|处|科|街道|镇|乡|县|区|市)(?:本级|机关)?$/;

export type Role = ChangeParty['role'];

export class ChangeNames {
  private readonly sections: ReadonlyMap<string, readonly SectionFact[]>;
  private readonly byName = new Map<string, string>();
  private readonly known = new Map<string, string | null>();
  private readonly finder: NameFinder<OrganisationFact | SectionFact>;
  private readonly judged = new Map<string, boolean>();

  constructor(
    private readonly reading: Reading,
    sections: readonly SectionFact[],
  ) {
    const byName = new Map<string, SectionFact[]>();
    for (const section of sections)
      for (const name of [section.name, ...section.aliases])
        byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), section]);
    this.sections = byName;
    const { facts } = reading.organisations;
    this.finder = new NameFinder([...facts, ...sections]);
    // A name of its own goes before another's alias.
    for (const { name } of [...facts].reverse()) this.byName.set(nameKey(name), name);
    for (const { name, aliases } of facts)
      for (const alias of aliases) if (!this.byName.has(nameKey(alias))) this.byName.set(nameKey(alias), name);
  }

  /** The names that some words are a list of; null where they are anything else. */
  list({ text }: Pick<Slot, 'text'>): readonly string[] | null {
    if (text === '' || text.length > LONGEST_LIST) return null;
    const names = new Set<string>();
    for (const item of splitOutside(bare(text), /[、，]/)) {
      for (const name of this.joined(bare(item.text))) {
        if (!this.isName(name)) return null;
        names.add(name);
      }
    }
    return [...names];
  }

  /** Where names stand that the document knows. */
  *knownIn(text: string): Generator<Pick<Slot, 'from' | 'to'>> {
    for (const { at, length } of this.finder.in(text)) yield { from: at, to: at + length };
  }

  /** Whether it may be told to be founded: a body of some place, or one that the document speaks of. */
  isBody(name: string): boolean {
    if (PASSING.test(name)) return false;
    return this.organisation(name) !== null || (isOrganisationName(name) && PLACE.test(name));
  }

  isItself(words: string): boolean {
    return ITSELF.test(words);
  }

  /** The body that the text at an offset of the document speaks of, else its publisher, as a party; none where it tells nobody. */
  speaking(offset: number, role: Role): readonly ChangeParty[] {
    const { document, organisations } = this.reading;
    const publisher = document.publisher === null ? null : organisations.resolve(document.publisher);
    const organisation = organisations.speaking(offset) ?? publisher;
    return organisation === null ? [] : [{ role, name: organisation, organisation, section: null, isBody: true }];
  }

  party(name: string, role: Role): ChangeParty {
    const organisation = this.organisation(name);
    const isBody = this.isBody(name);
    if (organisation !== null) return { role, name, organisation, section: null, isBody };
    const found = this.sections.get(nameKey(name)) ?? [];
    const [section] = found;
    return section && found.length === 1
      ? { role, name, organisation: section.organisation, section: section.name, isBody: false }
      : { role, name, organisation: null, section: null, isBody };
  }

  /** Whose duties some words are of, which end with what they are: the names in front of 的, or of the only body that fits. */
  owners(duties: string): readonly string[] {
    return splitOutside(duties.replace(DUTY_JOIN, '；'), /；/).flatMap(({ text }) => this.ownersOf(bare(text)));
  }

  private ownersOf(duty: string): readonly string[] {
    const at = duty.indexOf('的');
    if (at > 0) {
      const names = this.list({ text: duty.slice(0, at) });
      if (names) return names;
    }
    const end = Math.min(at < 0 ? duty.length : at, LONGEST_NAME);
    const fitting: string[] = [];
    for (let length = SHORTEST_NAME; length < end && fitting.length < 2; length += 1) {
      const name = duty.slice(0, length);
      if (isOrganisationName(name) || this.byName.has(nameKey(name))) fitting.push(name);
    }
    // Of 某局某中心职责 nothing tells whose they are.
    return fitting.length === 1 ? fitting : [];
  }

  private joined(item: string): readonly string[] {
    if (this.isKnown(item)) return [item];
    // 某局的某科 is the section.
    const of = item.lastIndexOf('的');
    if (of > 0 && this.isName(bare(item.slice(0, of)))) return [bare(item.slice(of + 1))];
    const parts = item.split(JOINS).map(bare);
    return parts.length > 1 && parts.every((part) => this.isName(part)) ? parts : [item];
  }

  private isName(name: string): boolean {
    if (name.length < 2 || name.length > LONGEST_NAME) return false;
    const judged = this.judged.get(name) ?? (this.isKnown(name) || looksLikeName(name));
    this.judged.set(name, judged);
    return judged;
  }

  private isKnown(name: string): boolean {
    return this.organisation(name) !== null || this.sections.has(nameKey(name));
  }

  /** By its name, by another name of it, or in short where only one is called so: likeness alone tells nothing here. */
  private organisation(name: string): string | null {
    if (name.length > LONGEST_NAME) return null;
    const before = this.known.get(name);
    if (before !== undefined) return before;
    const found = this.byName.get(nameKey(name)) ?? this.inShort(name);
    this.known.set(name, found);
    return found;
  }

  private inShort(name: string): string | null {
    const { facts } = this.reading.organisations;
    if (name.length < SHORTEST_NAME || facts.length > MOST_COMPARED) return null;
    const [one, ...others] = facts.filter((fact) => isShortFormOf(name, fact.name));
    return one && others.length === 0 ? one.name : null;
  }
}

/** Bodies of a document whose names are compared with a short one; a list of more is no publisher with its units. */
const MOST_COMPARED = 200;

const looksLikeName = (name: string): boolean =>
  !NO_BODY.test(name) &&
  !PASSING.test(name) &&
  (isOrganisationName(name) || isShortName(name) || sectionName(name)?.strong === true);

const MOST_STRIPPED = 6;

/** The words without what stands around a name. */
function bare(text: string): string {
  let words = text.replace(/\s+/g, '');
  for (let stripped = 0; stripped < MOST_STRIPPED; stripped += 1) {
    const next = words.replace(AROUND_FRONT, '').replace(AROUND_BACK, '');
    if (next === words) break;
    words = next;
  }
  return words;
}

const DUTY_JOIN = /(?<=职责|职能|职权)(?:以及|和|与|及|、|，)+/g;

/** Whether some words end as what can be moved from one body to another. */
export const isDuty = (words: string): boolean =>
  /^[^的].{1,400}(?:职责|职能|职权|权限|任务|执法权|管理权|事权|人员|编制|机构|队伍|业务|事项)(?:等)?$/.test(
    words.replace(/[，\s]+$/, ''),
  );
