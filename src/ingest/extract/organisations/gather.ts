import type { DocumentFact, Quote } from '../../../domain/fact';
import type { Unwrapped } from '../../../text/width';
import { isClosed } from '../../outline/closing';
import type { Outline, OutlineNode, Subject } from '../../outline.types';
import {
  beginsWithPlace,
  REGION,
  bracketedNames,
  canonicalName,
  isOrganisationName,
  isShortName,
  mayBeName,
  nameInTitle,
} from '../organisation-names';
import { quoteAt, quoteOfWords, splitOutside, startOf, wordsOf } from '../words';
import { equalSpeakers } from '../document/publisher';
import { definedNames, namesHaving, namesSpeaking } from '../document/mentions';
import { likenessOf, type Register } from './register';
import { listedNames } from '../sections/listed';
import { isLineOfForm } from '../sections/places';
import { isSectionOfBody } from './unit-names';
import { listedUnits } from './units';

/** Fills the register: publisher first, then the units listed, then the names that head parts of the text. */
export function gather(outline: Outline, document: DocumentFact, register: Register): void {
  if (document.publisher !== null) {
    for (const { text: name } of splitOutside(document.publisher, /、/))
      register.add(canonicalName(name), quoteOfName(outline, name));
    register.begin = Math.min(...register.facts().map(({ quote }) => quote.start));
  }
  for (const name of equalSpeakers(outline, document.title)) register.add(name, quoteOfName(outline, name));
  addParts(outline, register);
  addNamed(outline, register, isFullName);
  addUnits(outline, register, document.publisher !== null);
  for (const [short, full] of definedNames(outline)) {
    const known = register.resolve(full);
    if (known !== null) register.alias(known, short);
  }
  if (document.publisher !== null) addPlaques(document.publisher, register);
  addOthers(outline, register);
  // A charter tells of the organs of its body.
  if (document.kind !== 'CHARTER') addNamed(outline, register, isOrganisationName);
  addSubHeads(outline, register);
  addRelations(outline, register);
  addForms(outline, document, register);
}

/**
 * A unit that is like one named before is that one, but for the members of its own list.
 * @param isPublished the first body publishes, and has the units; else nobody knows whose they are
 */
function addUnits(outline: Outline, register: Register, isPublished: boolean): void {
  const named = new Map<object, Set<string>>();
  for (const unit of listedUnits(outline)) {
    const beside = named.get(unit.list) ?? new Set();
    named.set(unit.list, beside);
    const primary = isPublished ? register.primary : null;
    const known = register.resolve(unit.name);
    if (known !== null && !beside.has(known)) register.alias(known, canonicalName(unit.name));
    const of = known !== null && known === primary ? {} : { parent: primary, relation: unit.relation };
    beside.add(register.add(unit.name, unit.quote, { ...of, kind: unit.kind }));
  }
}

/** Other bodies to which the text gives sections or posts; a known name with words in front is none. */
function addOthers(outline: Outline, register: Register): void {
  const known = new Set(register.facts().map(({ name }) => name));
  for (const name of namesHaving(outline).slice(0, MOST_OTHERS)) {
    if (register.resolve(name) !== null || isSectionOfBody(name) || endsInOne(name, known)) continue;
    // What a list sets up beside sections is a part of the body, unless it bears a place of its own.
    if (!beginsWithPlace(name) && listedNames(outline).has(name)) continue;
    known.add(register.add(name, quoteOfName(outline, name)));
  }
}

/** No disclosure speaks for more; what compares sections with bodies would take the square of them. */
const MOST_OTHERS = 64;

/** Looks a name's ends up instead of comparing it with each body. */
const endsInOne = (name: string, known: ReadonlySet<string>): boolean =>
  Array.from(name, (_, at) => name.slice(at + 1)).some((end) => known.has(end));

/** A plaque in the title may be the short name of a unit that the text lists: then it is that unit's. */
function addPlaques(publisher: string, register: Register): void {
  const primary = register.primary;
  if (primary === null) return;
  for (const plaque of bracketedNames(publisher)) {
    const owner = register
      .facts()
      .find((fact) => fact.name !== primary && likenessOf(plaque, fact.name) >= LEAST_PLAQUE);
    register.alias(owner?.name ?? primary, plaque);
  }
}

const LEAST_PLAQUE = 0.8;

/** `某局：` heads what is that body's; a name that stands for nobody known and has duties under it is a body of its own. */
function addSubHeads(outline: Outline, register: Register): void {
  for (const node of outline.nodes) {
    if (node.role !== 'HEADING' || node.subject === 'DEFINITIONS') continue;
    const words = wordsOf(outline, node)
      .text.replace(/[：\s]+$/, '')
      .replace(/\s+/g, '');
    if (!/[：:]$/.test(node.text)) continue;
    if (!isShortName(words)) continue;
    const known = register.resolve(words);
    if (known !== null) register.alias(known, words);
    else if (node.subject === 'DUTIES' && node.children.length > 1 && isOrganisationName(words)) {
      register.add(words, quoteAt(outline.text, node.span.start, node.span.end), {
        parent: register.primary,
        relation: 'SUBORDINATE_TO',
      });
    }
  }
}

/** `某中心主要职责` among the headings of a document of several bodies, or a name above what such a part holds. */
function addNamed(outline: Outline, register: Register, isMeant: (name: string) => boolean): void {
  let tried = 0;
  for (const node of outline.nodes) {
    if (node.role !== 'HEADING' || node.children.length === 0 || node.subject === 'DEFINITIONS') continue;
    const name = nameInTitle(node.text);
    if (name === null || name.includes('、') || !isMeant(name)) continue;
    // A name alone announces nothing by the words in it, and may be a section's where no place stands in front.
    const isAlone = name.length >= node.text.length;
    if (isAlone && !isFullName(name)) continue;
    const announces = isAlone ? node.children.map((child) => child.announces) : [node.announces];
    if (!announces.some((subject) => subject !== null && TELLS_OF_BODY.has(subject))) continue;
    if (isSectionOfBody(name) || register.resolve(name) !== null) continue;
    tried += 1;
    if (tried > MOST_OTHERS) return;
    if (SETS_UP.some((verb) => outline.text.includes(`${verb}${name}`))) continue;
    register.add(name, quoteAt(outline.text, node.span.start, node.span.end));
  }
}

/**
 * Full names alone on their lines, each with what a body has below it before the next: the document speaks of these one
 * after the other. Below words that say so they are the publisher's.
 */
function addParts(outline: Outline, register: Register): void {
  const lines = linesOfNames(outline).filter(
    ({ node, name }) => startOf(node) >= register.begin && register.resolve(name) === null,
  );
  if (lines.length < 2) return;
  for (const { node, name } of lines.slice(0, MOST_OTHERS)) {
    const isOwn = outline.nodes.some((one) => startOf(one) < startOf(node) && TELLS_OF_UNITS.test(one.text));
    const more = isOwn ? ({ parent: register.primary, relation: 'SUBORDINATE_TO' } as const) : {};
    register.add(name, quoteAt(outline.text, node.span.start, node.span.end), more);
  }
}

/** Those with a heading for it below; and where several have one, those that begin with the same place above a sentence or a form. */
function linesOfNames(outline: Outline): readonly { readonly node: OutlineNode; readonly name: string }[] {
  const lines: { node: OutlineNode; name: string; tells: boolean; isAbove: boolean }[] = [];
  for (const [index, node] of outline.nodes.entries()) {
    const name = wordsOf(outline, node).text.trim();
    const last = lines.at(-1);
    if (node.subject !== 'DEFINITIONS' && isFullLine(name) && node.announces === null)
      lines.push({ node, name, tells: false, isAbove: isTold(outline.nodes[index + 1]?.text ?? '') });
    else if (last && node.announces !== null && TELLS_OF_BODY.has(node.announces)) last.tells = true;
  }
  const telling = lines.filter(({ tells }) => tells);
  const places = new Set(telling.length < 2 ? [] : telling.map(({ name }) => name.slice(0, PLACE_AHEAD)));
  return lines.filter(({ name, tells, isAbove }) => tells || (isAbove && places.has(name.slice(0, PLACE_AHEAD))));
}

const isTold = (text: string): boolean => isClosed(text) || isLineOfForm(text);
/** Characters that places are told apart by. */
const PLACE_AHEAD = 3;

const isFullLine = (name: string): boolean =>
  beginsWithPlace(name) && mayBeName(name) && (nameInTitle(name) ?? name) === name;

const TELLS_OF_UNITS = /[下所直]属|下辖/;

const TELLS_OF_BODY: ReadonlySet<Subject> = new Set(['DUTIES', 'STRUCTURE', 'STAFFING']);
/** A full name begins with a place: a short one may stand for it. */
const isFullName = (name: string): boolean => isOrganisationName(name) && PLACE.test(name);
const PLACE = new RegExp(`^.{1,8}[${REGION}]`);
/** What a body sets up is an organ of it: 设理事会. */
const SETS_UP = ['设', '设立'];

const BELONGS =
  /(?:是|为|系|属于?)([^，。；、\s]{3,30}?)(?:(?:所属|下属|直属|管理(?![局委办处中]))的?[^，。；]{0,24}(?:事业单位|学校|小学|中学|幼儿园|医院|机构)|(?:工作|组成)部门|派出(?:机构|机关))/;
/** `某局成立，1997年改称某委` */
const RENAMED =
  /(?:^|[，。；、：])([^，。；、：]{4,30}?)(?:成立|组建|设立)?[，,]?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:改称|更名为|改名为)([^，。；、\s]{4,30})/;
const UNDER = /隶属于?([^，。；、\s]{3,30}?)(?:领导|管理(?![局委办处中]))?(?=[，。；的])/;
const SPONSOR = /举办(?:单位|主体|者)(?:是|为|：|:)\s{0,4}([^，。；、\s]{3,44})|由([^，。；、\s]{3,40}?)举办/;
const CREDIT_CODE = /统一社会信用代码(?:是|为|：|:)?\s{0,4}([0-9A-HJ-NPQRTUWXY]{18})/;
const SECOND_TIER = /([^，。；]{1,24})(?:属于?|是|为)$/;
const KIND = /(?:是|为|属于?)[^，。；]{0,30}?(行政单位|事业单位|群团组织|政府工作部门|群众团体|人民团体)/;

/** Looked for first: most sentences hold none. */
const KIND_WORDS = /(?:行政|事业)单位|群团组织|工作部门|(?:群众|人民)团体/;

/** What a pattern met, with the words of its sentence in front: they say of whom. */
function sentenceUpTo(outline: Outline, words: Unwrapped, { index, 0: met }: RegExpExecArray): Quote {
  const start = Math.max(...['。', '；'].map((stop) => words.text.lastIndexOf(stop, index - 1))) + 1;
  return quoteOfWords(outline.text, words, start, index + met.length);
}

/** What sentences tell of bodies that are known: sponsor, kind, tier of budget. */
function addRelations(outline: Outline, register: Register): void {
  for (const node of outline.nodes) {
    if (node.subject === 'DEFINITIONS') continue;
    const words = wordsOf(outline, node);
    const { text } = words;
    const renamed = text.includes('称') || text.includes('更名') ? RENAMED.exec(text) : null;
    const former = renamed?.[1] ?? '';
    if (isOrganisationName(former) && renamed?.[2] && register.resolve(renamed[2]) === register.primary) {
      if (register.primary !== null) register.alias(register.primary, former);
    }
    const sponsor = text.includes('举办') ? SPONSOR.exec(text) : null;
    const sponsorName = sponsor?.[1] ?? sponsor?.[2];
    if (sponsor && sponsorName && mayBeName(sponsorName))
      register.sponsor(canonicalName(sponsorName), sentenceUpTo(outline, words, sponsor));
    const code = text.includes('信用代码') ? CREDIT_CODE.exec(text) : null;
    if (code?.[1]) register.creditCode(code[1]);
    const tierAt = text.indexOf('二级预算单位');
    const tier = tierAt > 0 ? SECOND_TIER.exec(text.slice(Math.max(0, tierAt - 28), tierAt)) : null;
    if (tier?.[1]) addTier(tier[1], node, outline, register);
    const belongs = /[所下直隶]属|管理|[作成]部门|派出机/.test(text) ? (BELONGS.exec(text) ?? UNDER.exec(text)) : null;
    const superior = belongs?.[1]?.replace(/^.*的/, '') ?? '';
    if (belongs && isSuperior(superior) && speaksOfPrimary(text.slice(0, belongs.index), register)) {
      register.superior(canonicalName(superior), sentenceUpTo(outline, words, belongs));
    }
    const kind = KIND_WORDS.test(text) ? KIND.exec(text) : null;
    if (kind?.[1] && register.primary !== null && speaksOfPrimary(text.slice(0, kind.index), register)) {
      register.kind(register.primary, kind[1]);
    }
  }
}

const isSuperior = (name: string): boolean => isOrganisationName(name) || /[省市县区旗州盟]政府$/.test(name);

function speaksOfPrimary(before: string, register: Register): boolean {
  const clauses = before.replace(/[，,]\s{0,2}$/, '');
  const named = /(?:名称|全称)(?:是|为|：)([^，。；]{3,44})$/.exec(clauses);
  if (named?.[1]) return register.resolve(named[1]) === register.primary;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('：')) + 1).trim();
  const words = sentence.slice(sentence.lastIndexOf('，') + 1).trim();
  return (
    /^(?:本单位|本部门|我局|我院|我校|我单位|我委)$/.test(words) ||
    register.resolve(words) === register.primary ||
    // What the sentence says of its subject may stand behind other clauses.
    (register.primary !== null &&
      sentence.startsWith(register.primary) &&
      BEHIND_SUBJECT.test(sentence.slice(register.primary.length)))
  );
}

const BEHIND_SUBJECT = /^[，（是为系于创成始建位]/;

function addTier(subject: string, node: OutlineNode, outline: Outline, register: Register): void {
  const quote = quoteAt(outline.text, node.span.start, node.span.end);
  const named = register.resolve(subject.replace(/^.*[，。；]/, ''));
  for (const fact of register.facts()) {
    const meant =
      named === null
        ? /下属|所属/.test(subject) && fact.relations.some(({ type }) => type === 'SUBORDINATE_TO')
        : fact.name === named;
    if (meant && fact.parent !== null)
      register.add(fact.name, quote, { parent: fact.parent, relation: 'BUDGET_UNIT_OF' });
  }
}

/** Short forms that titles and sentences use for the bodies known. */
function addForms(outline: Outline, document: DocumentFact, register: Register): void {
  const forms = new Set<string>();
  for (const title of [
    document.title,
    ...outline.nodes.filter((node) => node.role === 'HEADING').map((node) => node.text),
  ]) {
    const name = title === null ? null : nameInTitle(title);
    if (name !== null) forms.add(canonicalName(name));
  }
  for (const name of namesSpeaking(outline)) forms.add(canonicalName(name));
  for (const form of forms) {
    const known = register.resolve(form);
    if (known !== null) register.alias(known, form);
  }
}

/** Where the text prints a name first. */
function quoteOfName(outline: Outline, printed: string): Quote {
  for (const form of [printed, canonicalName(printed)]) {
    const at = outline.text.indexOf(form);
    if (at >= 0) return quoteAt(outline.text, at, at + form.length);
  }
  const first = outline.nodes[0];
  return first ? quoteAt(outline.text, startOf(first), first.span.end) : quoteAt(outline.text, 0, 0);
}
