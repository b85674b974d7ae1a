// Runs graphql-http's audit suite against the endpoint given; prints one line per audit that isn't ok, and how many are.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
for (const { id, name, status, reason } of results.filter((result) => result.status !== 'ok')) {
  console.log(`${status} ${id} ${name}: ${reason}`);
}
const ok = results.filter((result) => result.status === 'ok').length;
console.log(`${ok} of ${results.length} ok`);
process.exit(ok === results.length ? 0 : 1);
