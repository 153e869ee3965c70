import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const [, { EnumValueDefinition: enumValue, ...names }] =
  graphql.configs['flat/schema-recommended'].rules['@graphql-eslint/naming-convention'];

/**
 * Type-aware rules for everything in TypeScript. Prettier decides how code looks, so no rule here does;
 * .dependency-cruiser.cjs decides who may import whom.
 */
export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'data/',
      'coverage/',
      'seed/',
      'web/dist/',
      'web/src/shared/api/gql/',
      'bench/results/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['web/*.mts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // What strict adds and this code lives by.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 1000 }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        // A rest that leaves some properties out has to name them.
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The store is asynchronous by contract, also where an adapter has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true }],
    },
  },
  {
    // The contract, by the rules for schemas and for Relay; what differs from them says why.
    files: ['schema/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // `kind` would have four types, and fragments on `Node` would clash: each kind is called after its type.
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          ...names,
          allowLeadingUnderscore: true,
          // The kinds that can be searched have the names of their types, as `__typename` gives them.
          'EnumTypeDefinition[name.value=/^(Search|Suggest|Decided|Named)Kind$/] EnumValueDefinition': 'PascalCase',
          'EnumTypeDefinition[name.value!=/^(Search|Suggest|Decided|Named)Kind$/] EnumValueDefinition': enumValue,
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Name[value=/^_(?!(?:entities|service|Any|Entity|Service)$)/]',
          message: 'Only the protocol of Apollo Federation has names that begin with an underscore.',
        },
      ],
      // Things of the graph have ids, which their interface Node declares. Pages, groups, links and answers are no things.
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: true }],
      '@graphql-eslint/relay-edge-types': [
        'error',
        {
          withEdgeSuffix: true,
          // The places of one fact and the topics of one duty are few: a plain list says it shorter.
          listTypeCanWrapOnlyEdgeType: false,
          // A tie between two agencies has no id of its own: it is read from either end.
          shouldImplementNode: false,
        },
      ],
    },
  },
  {
    // Decorators need the values of the types that they name, and resolvers are called by the framework.
    files: ['src/graphql/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', '@typescript-eslint/no-extraneous-class': 'off' },
  },
  {
    files: ['tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // jest's matchers, such as expect.any, are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        setInterval: 'readonly',
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
