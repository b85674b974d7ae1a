// Compares the schema with that of the last release, released.graphql. There is no release yet, so the file is the schema
// from when this test was written. A release copies its own schema.graphql there.
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
