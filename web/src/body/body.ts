/** What every view of a body is given. */
import { graphql } from '../shared/api/gql';
import type { BodyQuery } from '../shared/api/gql/graphql';

export const BODY = graphql(`
  query Body($id: ID!) {
    agency(id: $id) {
      id
      name
      agencyKind
      creditCode
      aliases
      division {
        code
        name
        parent {
          code
          name
        }
      }
      superiors {
        relation
        agency {
          id
          name
        }
        evidence(first: 1) {
          ...Source
        }
      }
      subordinates(first: 50) {
        totalCount
        nodes {
          agency {
            id
            name
          }
        }
      }
      budgetUnits: subordinates(relation: BUDGET_UNIT_OF, first: 50) {
        totalCount
        nodes {
          agency {
            id
            name
          }
        }
      }
      responsibilities {
        totalCount
      }
      sections {
        totalCount
      }
      budgetLines {
        totalCount
      }
      findings {
        totalCount
      }
      history {
        fiscalYear
        printedNames
        dutyCount
        sectionCount
        posts
        document {
          id
          title
          documentKind
        }
        totalExpenditure {
          amount {
            value
            unit
          }
          evidence(first: 1) {
            ...Source
          }
        }
      }
    }
  }
`);

export type Body = NonNullable<BodyQuery['agency']>;

export interface ViewProps {
  readonly body: Body;
}
