import type { CodegenConfig } from '@graphql-codegen/cli';

/** The types of every operation that the explorer asks: one that the schema cannot answer fails the build. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['web/src/**/*.{ts,tsx}', '!web/src/playground/**', '!web/src/shared/api/gql/**'],
  generates: {
    'web/src/shared/api/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        // A share stays the text that was printed, and 2^53 fen are 90 million millions of yuan: a number holds them.
        scalars: { Date: 'string', Percentage: 'string', SafeInt: 'number', _Any: 'never' },
      },
    },
  },
};

export default config;
