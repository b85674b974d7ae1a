// What changed since the last release. There is none yet: until then, released.graphql is the schema as it was when
// this test came; a release copies its own schema.graphql there.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { schema } from './contract.js';

const released = readFileSync(new URL('released.graphql', import.meta.url), 'utf8');
const changes = await diff(buildSchema(released), schema);
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
for (const { path, message } of breaking) {
  console.log(`${path}: ${message}`);
}
console.log(`${breaking.length} breaking changes`);
process.exit(breaking.length === 0 ? 0 : 1);
