import type { Check } from './check';

export const publisherOpen: Check = {
  rule: 'publisher-open',
  doc: 'Several bodies are spoken of alike and nothing says which of them publishes: the publisher is unknown.',
  run: ({ facts: { document, organisations } }) => {
    const equals = organisations.filter(({ parent }) => parent === null);
    if (document.publisher !== null || equals.length < 2) return [];
    return [
      {
        rule: 'publisher-open',
        severity: 'INFO',
        message: `Nothing says which of these bodies publishes the document: ${equals.map(({ name }) => name).join('、')}`,
        quotes: equals.map(({ quote }) => quote),
        stated: null,
        computed: null,
        difference: null,
      },
    ];
  },
};
