import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // The schema in the repository. In a project of your own: 'http://localhost:8080/graphql/schema.graphql'.
  schema: '../../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        scalars: { BigInteger: 'number', DateTime: 'string' },
        strictScalars: true,
        useTypeImports: true,
        enumType: 'string-literal',
      },
    },
  },
};

export default config;
