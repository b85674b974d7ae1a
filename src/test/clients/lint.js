// Checks the committed schema with the Relay rules of @graphql-eslint.
import { ESLint } from 'eslint';
import { sdl } from './contract.js';

const eslint = new ESLint({ cwd: import.meta.dirname });
const results = await eslint.lintText(sdl, { filePath: 'schema.graphql' });
const [{ messages }] = results;
for (const { line, ruleId, message } of messages) {
  console.log(`schema.graphql:${line} ${ruleId}: ${message}`);
}
console.log(`${messages.length} complaints`);
process.exit(messages.length === 0 ? 0 : 1);
