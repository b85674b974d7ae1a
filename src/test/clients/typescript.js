// Runs graphql-codegen's client preset on typescript/, and then tsc on both.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { gqlPluckFromCodeString } from '@graphql-tools/graphql-tag-pluck';
import { parse } from 'graphql';
import { schema, sdl } from './contract.js';

process.chdir(import.meta.dirname);
const location = 'typescript/notes.ts';
const sources = await gqlPluckFromCodeString(location, readFileSync(location, 'utf8'), {
  globalGqlIdentifierName: ['graphql'],
  skipIndent: true,
});
const documents = sources.map(({ body }) => ({ location, document: parse(body), rawSDL: body }));
const profiler = { run: (work) => work(), collect: () => [] };
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: 'generated/gql/',
  schema: parse(sdl),
  schemaAst: schema,
  documents,
  config: { scalars: { BigInteger: 'number', DateTime: 'string' }, strictScalars: false },
  presetConfig: {},
  plugins: [],
  pluginMap: {},
  pluginContext: {},
  profiler,
});
rmSync('generated/gql', { recursive: true, force: true });
for (const output of outputs) {
  mkdirSync(dirname(output.filename), { recursive: true });
  writeFileSync(output.filename, await codegen({ ...output, profiler }));
}
console.log(`${outputs.length} files generated from ${documents.length} documents`);
execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--project', '.'], { stdio: 'inherit' });
console.log('compiled');
