/** Posts and leaders of a body added up, each out of one document: as the schema describes `StaffingTotals`. */
import { latestStating, statedBy, type Period } from './periods';
import { usually } from './order';
import { spelling } from './spelling';
import type { Around, LinkName, Thing } from './world';

type Known = Thing['known'];

const sumOf = (things: readonly Thing[]): number | null =>
  things.length === 0 ? null : things.reduce((sum, { known }) => sum + Number(known['count']), 0);
/** The first of each that is called the same. */
const oneOfEach = (things: readonly Thing[], nameOf: (known: Known) => unknown): readonly Thing[] =>
  usually(things).filter((one, i, all) => all.findIndex((other) => nameOf(other.known) === nameOf(one.known)) === i);
const idsOf = (things: readonly Thing[]): readonly string[] => things.map(({ id }) => id).sort();

export function staffing(around: Around, agency: Thing, period: Period): unknown {
  const sections = around.onward(agency, 'HAS_SECTION', 'Section');
  const quotasOf = (holders: readonly Thing[]) => holders.flatMap((one) => around.onward(one, 'HAS_QUOTA', 'StaffingQuota'));
  const postsOf = (holders: readonly Thing[]) => holders.flatMap((one) => around.onward(one, 'HAS_POST', 'LeaderPost'));
  const latest = (things: readonly Thing[]) => latestStating(around, things, period, false);
  const authorised = (things: readonly Thing[]) => things.filter(({ known }) => known['measure'] === 'AUTHORISED');

  const postsDocument =
    latest(authorised(quotasOf(sections))) ?? latest(quotasOf([agency, ...sections]));
  const leaderPostsDocument = latest(postsOf(sections)) ?? latest(postsOf([agency, ...sections]));
  const inDocument = (document: string | null, things: readonly Thing[]) => (document === null ? [] : statedBy(around, things, { document }));
  const sectionQuotas = inDocument(postsDocument, quotasOf(sections));
  const sectionPosts = inDocument(leaderPostsDocument, postsOf(sections));
  const ofEach = (held: readonly Thing[], name: LinkName) => sections.map((section) => held.filter((one) => around.links(name, { from: section.id, to: one.id }).length > 0));
  const ofRank = (rank: string): number | null => {
    const counted = ofEach(sectionPosts.filter(({ known }) => known['rank'] === rank), 'HAS_POST').flatMap((own) => oneOfEach(own, ({ postTitle }) => spelling(String(postTitle))));
    return sectionPosts.length === 0 ? null : (sumOf(counted) ?? 0);
  };
  const typeOf = ({ staffingType }: Known): string | null => (typeof staffingType === 'string' ? spelling(staffingType) : null);
  const whole = (own: readonly Thing[]): readonly Thing[] => {
    const kinds = oneOfEach(own, typeOf);
    const ofAllKinds = kinds.filter(({ known }) => typeOf(known) === null);
    return ofAllKinds.length > 0 ? ofAllKinds : kinds;
  };
  const agencyQuotas = inDocument(postsDocument, quotasOf([agency]));
  const ofSections = ofEach(authorised(sectionQuotas), 'HAS_QUOTA').flatMap(whole);
  const ofBody = whole(authorised(agencyQuotas));
  const counted = ofSections.length > 0 ? ofSections : ofBody;
  const documents = [...new Set([postsDocument, leaderPostsDocument].filter((one) => one !== null))];
  return {
    basis: 'DERIVED',
    posts: sumOf(counted),
    postsOf: counted.length === 0 ? null : counted === ofSections ? 'SECTIONS' : 'WHOLE_BODY',
    heads: ofRank('HEAD'),
    deputies: ofRank('DEPUTY'),
    document: documents.length === 1 ? documents[0] : null,
    postsDocument,
    leaderPostsDocument,
    agencyQuotas: idsOf(agencyQuotas),
    sectionQuotas: idsOf(sectionQuotas),
    agencyPosts: idsOf(inDocument(leaderPostsDocument, postsOf([agency]))),
    sectionPosts: idsOf(sectionPosts),
  };
} // prettier-ignore
