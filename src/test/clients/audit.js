// Runs graphql-http's audits against the given endpoint. Prints a line for each audit that fails, and the number of those that pass.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
for (const { id, name, status, reason } of results.filter((result) => result.status !== 'ok')) {
  console.log(`${status} ${id} ${name}: ${reason}`);
}
const ok = results.filter((result) => result.status === 'ok').length;
console.log(`${ok} of ${results.length} ok`);
process.exit(ok === results.length ? 0 : 1);
