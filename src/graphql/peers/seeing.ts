/** Peers as a request asks to see them. */
import type { GraphQLResolveInfo } from 'graphql';
import { rounded } from '../../planning/rounded';
import { Agency } from '../agency/agency.type';
import { PeerMeasureEnum } from '../core/enums';
import type { GraphReader } from '../core/reader';
import { Document } from '../document/document.type';
import { thingReader } from '../plan/thing-reader';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import type { FoundPeer } from './candidates';
import type { ComparedBody, Difference } from './comparing';
import type { Figures } from './figures';
import type { Peer, PeerFigure, PeerMeasureName } from './peers.type';
import { sectionsElsewhere } from './sections-elsewhere';

export const MEASURES = Object.keys(PeerMeasureEnum) as readonly PeerMeasureName[];

/** Shows things as the request asks to see them, those of a kind in one call. */
export function seer(reader: GraphReader, info: GraphQLResolveInfo) {
  const agency = thingReader(reader, info, { kind: 'Agency', type: Agency }, [['agency'], ['peers', 'agency']]);
  const duty = thingReader(reader, info, { kind: 'Responsibility', type: Responsibility }, [
    ['dutiesOfNoPeer'],
    ['peers', 'dutiesOnlyHere'],
    ['peers', 'dutiesOnlyThere'],
  ]);
  const section = thingReader(reader, info, { kind: 'Section', type: Section }, [
    ['peers', 'sectionsElsewhere', 'section'],
    ['peers', 'sectionsElsewhere', 'sectionThere'],
    ['peers', 'sectionsOnlyThere'],
  ]);
  const document = thingReader(reader, info, { kind: 'Document', type: Document }, [
    ['ownFigures', 'figureDocuments'],
    ['peers', 'peerFigures', 'figureDocuments'],
  ]);
  const all = async <T>(ids: readonly string[], one: (id: string) => Promise<T | null>): Promise<readonly T[]> =>
    (await Promise.all(ids.map(one))).filter((thing) => thing !== null);
  const figures = (of: Figures): Promise<readonly PeerFigure[]> =>
    Promise.all(
      MEASURES.map(async (peerMeasure) => ({
        peerMeasure,
        figure: of[peerMeasure].value,
        figureDocuments: await all(of[peerMeasure].documents, document),
      })),
    );
  const peer = async (
    { id, score, nameLikeness, dutyLikeness }: FoundPeer,
    own: ComparedBody,
    theirs: ComparedBody,
    { onlyHere, onlyThere }: Difference,
    asOf: number | null,
  ): Promise<Peer> => {
    const elsewhere = sectionsElsewhere(own.lists, theirs.lists, asOf);
    const [body, peerFigures, dutiesOnlyHere, dutiesOnlyThere, sectionsOnlyThere, alike] = await Promise.all([
      agency(id),
      figures(theirs.figures),
      all(onlyHere, duty),
      all(onlyThere, duty),
      all(elsewhere.onlyThere, section),
      Promise.all(
        elsewhere.alike.map(async (pair) => ({
          section: (await section(pair.own)) as Section,
          sectionThere: (await section(pair.theirs)) as Section,
          score: pair.score,
        })),
      ),
    ]);
    return {
      agency: body as Agency,
      score: rounded(score),
      nameLikeness: rounded(nameLikeness),
      dutyLikeness: rounded(dutyLikeness),
      peerFigures,
      dutiesOnlyHere,
      dutiesOnlyThere,
      sectionsElsewhere: alike,
      sectionsOnlyThere,
    };
  };
  return { agency, figures, duties: (ids: readonly string[]) => all(ids, duty), peer };
}
