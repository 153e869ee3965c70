/** Names of places, bodies, sections and goods, in the vocabulary of the style. Nothing here is taken from a real list. */
import type { Random } from '../random';
import type { Style } from '../style';
import { anyCharacters } from './characters';
import { BODY_ENDINGS, FIELDS, GOODS, MATTERS, SECTION_ENDINGS, SYLLABLES, VERB_CHARACTERS, VERBS } from './morphemes';

export interface Words {
  /** Full name of a place, and the short one that its bodies are called by: 云溪市柳江区, 区. */
  place(): Place;
  body(place: Place): BodyName;
  section(): string;
  verb(): string;
  /** What a duty is about. */
  matter(): string;
  project(): string;
  good(): Good;
}

export interface Place {
  readonly name: string;
  readonly rank: string;
}

export interface BodyName {
  readonly name: string;
  readonly short: string;
}

export interface Good {
  readonly noun: string;
  readonly unit: string;
}

const RANKS = ['市', '县', '区', '旗', '州'] as const;

export function wordsOf(random: Random, vocabulary: Style['vocabulary']): Words {
  const isRandom = vocabulary === 'random';
  const han = (least: number, most: number): string => anyCharacters(random, least, most);
  const field = (): string => (isRandom ? han(2, 3) : random.pick(FIELDS));
  return {
    place: () => {
      const syllables = (): string => (isRandom ? han(2, 2) : random.some(SYLLABLES, 2).join(''));
      const rank = random.pick(RANKS);
      return { name: rank === '区' ? `${syllables()}市${syllables()}区` : `${syllables()}${rank}`, rank };
    },
    body: ({ name, rank }) => {
      const subject = random.chance(0.3) ? field() + field() : field();
      const own = subject + (isRandom && random.chance(0.3) ? han(1, 2) : random.pick(BODY_ENDINGS));
      return { name: name + own, short: rank + own };
    },
    section: () => {
      if (isRandom) return han(2, 6);
      if (random.chance(0.12)) return random.pick(['办公室', '综合科', '人事科', '财务科']);
      const name = field() + (random.chance(0.5) ? random.pick(MATTERS) : '') + random.pick(SECTION_ENDINGS);
      // A second name in brackets belongs to the first.
      return random.chance(0.08) ? `${name}（${field()}${random.pick(MATTERS)}办公室）` : name;
    },
    verb: () => {
      if (isRandom) return han(2, 2);
      return random.chance(0.5) ? random.pick(VERBS) : random.some(VERB_CHARACTERS, 2).join('');
    },
    matter: () => field() + (isRandom && random.chance(0.3) ? han(2, 2) : random.pick(MATTERS)),
    project: () =>
      field() + (isRandom ? han(2, 3) : random.pick(MATTERS)) + random.pick(['', '项目', '专项', '补助', '经费']),
    good: () => {
      if (isRandom) return { noun: han(2, 3), unit: han(1, 1) };
      const [noun = '', unit = ''] = random.pick(GOODS).split('/');
      return { noun, unit };
    },
  };
}
