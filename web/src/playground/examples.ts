/** A question to start from: what it asks, and how. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

/** The tabs of the playground. `tests/e2e` asks every one of them. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Which offices handle the 12345 hotline?',
    query: `# Which offices handle the 12345 hotline?
# stated: a text says so. inferred: it may be.
query HotlineHandlers {
  handlers(topic: "12345热线") {
    topic { id name }
    stated {
      agency { name }
      section { name }
      responsibility { label text }
      evidence {
        quote start end
        document { title fiscalYear }
      }
    }
    budgetLines {
      label fiscalYear
      agency { name }
      amount { fen value unit }
      evidence { quote document { title } }
    }
    inferred {
      agency { name }
      section { name }
      score reasons
      evidence { quote document { title } }
    }
  }
}
`,
  },
  {
    title: 'Which sections does an agency have, with how many posts?',
    query: `# Which sections does an agency have, with how many posts?
query SectionsAndPosts {
  agency(name: "盘锦市智慧城市运行管理中心") {
    name
    aliases
    staffing(fiscalYear: 2020) {
      document { title fiscalYear }
      basis posts heads deputies
    }
    sections(first: 50, fiscalYear: 2020) {
      totalCount
      edges {
        node {
          name sectionKind
          staffingQuotas { edges { node { count } } }
          leaderPosts { edges { node { postTitle rank count } } }
          responsibilities(first: 1) { edges { node { text evidence { quote } } } }
          evidence { document { fiscalYear } quote }
        }
      }
    }
  }
}
`,
  },
  {
    title: 'What contradicts itself?',
    query: `# What contradicts itself in the documents?
query Contradictions {
  findings(severity: ERROR, first: 50) {
    totalCount
    edges {
      node {
        rule message stated computed difference
        evidence { document { title fiscalYear } quote }
      }
    }
  }
}
`,
  },
  {
    title: 'What does it cost?',
    query: `# Projects and services, latest year first. Amounts are exact: fen is a hundredth of a yuan.
query BudgetLines {
  budgetLines(contains: "服务", stage: BUDGET, first: 20) {
    totalCount
    edges {
      node {
        label path fiscalYear
        agency { name }
        amount { fen value unit }
        change { base direction amount { value unit } percent }
        evidence { document { title } quote }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    title: 'Where is it mentioned?',
    query: `# Duties, sections and money that hold a word; one character is enough.
query Search {
  search(text: "信用", first: 20) {
    totalCount
    edges {
      score
      node {
        __typename
        id
        ... on Section { name agency { name } }
        ... on Responsibility { label text agency { name } }
        ... on BudgetLine { label amount { value unit } }
        ... on Fact { evidence(first: 1) { document { title } quote } }
      }
    }
  }
}
`,
  },
];
