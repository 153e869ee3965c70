/** What every tool asks of the things that it names, so that each statement comes with its source. */

export const DOCUMENT = 'id title fiscalYear documentKind';
export const EVIDENCE = `quote start end page sheet cell document { ${DOCUMENT} }`;

/** Places of one statement that an answer names; `cite` names more. */
const PLACES = 2;
export const CITED = `statementKind evidence(first: ${PLACES}) { ${EVIDENCE} }`;
export const BODY = 'id name';
export const LINE = `id label fiscalYear stage amount { value unit fen } agency { ${BODY} } ${CITED}`;
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** Of a fact of any kind: what it is and says. */
export const ANY_FACT = `
  __typename id ${CITED}
  ... on Agency { name }
  ... on Section { name agency { ${BODY} } }
  ... on Responsibility { text label agency { ${BODY} } section { id name } }
  ... on BudgetLine { label fiscalYear stage amount { value unit fen } agency { ${BODY} } }
  ... on FiscalMeasure { label fiscalYear stage agency { ${BODY} } }
  ... on Finding { rule severity message }
  ... on ChangeEvent { text year }`;

/** The same of whatever has an id. */
export const ANY_NODE = `
  __typename id
  ... on Fact { ${ANY_FACT} }
  ... on Topic { name }
  ... on Document { title fiscalYear documentKind publisher }
  ... on Passage { text start end document { ${DOCUMENT} } }`;
