import { graphql } from '../shared/api/gql';
import type { BodyFindingsQuery } from '../shared/api/gql/graphql';
import { usePages } from '../shared/api/use-answer';
import { useTexts } from '../shared/language';
import { ruleName, RULES } from '../shared/rules';
import { Quote } from '../shared/source';
import { Failure, Loading, More, Nothing } from '../shared/state';
import { WORDS } from '../shared/words';
import type { ViewProps } from './body';
import { MESSAGES } from './messages';

const FINDINGS = graphql(`
  query BodyFindings($id: ID!, $after: String) {
    agency(id: $id) {
      findings(first: 30, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          rule
          severity
          message
          stated
          computed
          difference
          evidence(first: 8) {
            ...Source
          }
        }
      }
    }
  }
`);

type Finding = NonNullable<BodyFindingsQuery['agency']>['findings']['nodes'][number];

/** What in its documents does not fit together, each with all the sentences that it is about. */
export function Findings({ body }: ViewProps) {
  const t = useTexts(MESSAGES);
  const pages = usePages(FINDINGS, { id: body.id }, ({ agency }) => agency?.findings ?? null);
  return (
    <section aria-label={t.findings}>
      {pages.error && <Failure error={pages.error} retry={pages.retry} />}
      {!pages.first && !pages.error && <Loading />}
      {pages.first && pages.items.length === 0 && <Nothing>{t.noFindings}</Nothing>}
      <ul className="findings">
        {pages.items.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
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

function FindingItem({ finding }: { readonly finding: Finding }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const rules = useTexts(RULES);
  const { rule, severity, message, evidence } = finding;
  const values = [
    [t.stated, finding.stated],
    [t.computed, finding.computed],
    [t.differs, finding.difference],
  ] as const;
  return (
    <li className="finding">
      <h2 className="row">
        <span className={`badge ${severity}`}>{words[severity ?? 'unknown']}</span>
        {ruleName(rules, rule)}
      </h2>
      <dl className="sums">
        {values.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <div className="quotes">
        {evidence.map((source) => (
          <Quote key={`${source.document.id} ${source.start}`} source={source} />
        ))}
      </div>
      <p className="soft small" lang="en">
        <bdi>{message}</bdi>
      </p>
    </li>
  );
}
