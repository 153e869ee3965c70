import { useSearch } from '@tanstack/react-router';
import { graphql } from '../shared/api/gql';
import type { BodySectionsQuery } from '../shared/api/gql/graphql';
import { usePages } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { Sourced } from '../shared/source';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { WORDS } from '../shared/words';
import { AccordingTo, YearLinks } from './as-of';
import type { ViewProps } from './body';
import { MESSAGES } from './messages';
import { StaffingTotals } from './staffing-totals';
import { latestYear } from './years';

const SECTIONS = graphql(`
  query BodySections($id: ID!, $asOf: Int, $after: String) {
    agency(id: $id) {
      staffing(asOf: $asOf) {
        ...Totals
      }
      sections(asOf: $asOf, first: 30, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        document {
          id
          title
          fiscalYear
        }
        nodes {
          id
          name
          sectionKind
          evidence(first: 1) {
            ...Source
          }
          staffingQuotas(asOf: $asOf, first: 6) {
            nodes {
              id
              count
              measure
              staffingType
              evidence(first: 1) {
                ...Source
              }
            }
          }
          leaderPosts(asOf: $asOf, first: 6) {
            nodes {
              id
              postTitle
              count
              evidence(first: 1) {
                ...Source
              }
            }
          }
          responsibilities(asOf: $asOf, first: 10) {
            totalCount
            nodes {
              id
              label
              text
              evidence(first: 1) {
                ...Source
              }
            }
          }
        }
      }
    }
  }
`);

type Section = NonNullable<BodySectionsQuery['agency']>['sections']['nodes'][number];

/** How it is made up: sections, what each does, its posts and leaders. */
export function Sections({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const { year } = useSearch({ from: '/body/$id' });
  const pages = usePages(
    SECTIONS,
    { id: body.id, asOf: year ?? latestYear(body) },
    ({ agency }) => agency?.sections ?? null,
  );
  const agency = pages.first?.agency;
  return (
    <section aria-label={t.sections}>
      <YearLinks body={body} />
      {pages.error && <Failure error={pages.error} retry={pages.retry} />}
      {!pages.first && !pages.error && <Loading />}
      <AccordingTo document={agency?.sections.document} />
      {agency && <StaffingTotals totals={agency.staffing} />}
      {pages.first && pages.items.length === 0 && <Nothing>{t.noSections}</Nothing>}
      {pages.items.length > 0 && <SectionTable sections={pages.items} />}
      <More
        shown={pages.items.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        isLoading={pages.isLoading}
        loadMore={pages.loadMore}
      />
    </section>
  );
}

function SectionTable({ sections }: { readonly sections: readonly Section[] }) {
  const t = useTexts(MESSAGES);
  return (
    <table className="sections">
      <thead>
        <tr>
          <th scope="col">{t.section}</th>
          <th scope="col">{t.sectionDuties}</th>
          <th scope="col" className="figure">
            {t.staffing}
          </th>
          <th scope="col">{t.leaders}</th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <SectionRow key={section.id} section={section} />
        ))}
      </tbody>
    </table>
  );
}

function SectionRow({ section }: { readonly section: Section }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const { name, sectionKind, evidence, staffingQuotas, leaderPosts, responsibilities } = section;
  const unknown = <span className="soft small">{words.notStated}</span>;
  return (
    <tr>
      <th scope="row">
        <Sourced evidence={evidence}>
          <bdi className="section-name">{name}</bdi>
        </Sourced>
        {sectionKind === 'BRANCH' && <p className="soft small">{words.BRANCH}</p>}
      </th>
      <td data-label={t.sectionDuties}>
        {responsibilities.nodes.length === 0 && unknown}
        {responsibilities.nodes.map(({ id, label, text, evidence: places }) => (
          <p key={id} className="section-duty">
            {label}
            <Sourced evidence={places}>
              <bdi>{text}</bdi>
            </Sourced>
          </p>
        ))}
      </td>
      <td className="figure" data-label={t.staffing}>
        {staffingQuotas.nodes.length === 0 && unknown}
        {staffingQuotas.nodes.map(({ id, count, measure, staffingType, evidence: places }) => (
          <p key={id}>
            <span className="soft small">
              {staffingType} {measure !== null && measure !== 'AUTHORISED' && words[measure]}{' '}
            </span>
            <Sourced evidence={places}>{count}</Sourced>
          </p>
        ))}
      </td>
      <td data-label={t.leaders}>
        {leaderPosts.nodes.length === 0 && unknown}
        {leaderPosts.nodes.map(({ id, postTitle, count, evidence: places }) => (
          <p key={id}>
            <bdi>{postTitle}</bdi>{' '}
            <Sourced evidence={places}>
              <span className="figure">{count}</span>
            </Sourced>
          </p>
        ))}
      </td>
    </tr>
  );
}
