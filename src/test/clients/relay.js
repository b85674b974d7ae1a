// Runs relay-compiler on a fragment with @connection and @refetchable for each connection of the schema.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRequiredArgument } from 'graphql';
import { connections, sdl } from './contract.js';

const project = new URL('generated/relay/', import.meta.url);
rmSync(project, { recursive: true, force: true });
mkdirSync(project, { recursive: true });
writeFileSync(new URL('schema.graphql', project), sdl);
writeFileSync(
  new URL('relay.config.json', project),
  JSON.stringify({ src: '.', schema: 'schema.graphql', language: 'javascript' }),
);

function component({ type, field }, name) {
  const required = field.args.filter(isRequiredArgument);
  const definitions = required.map((argument) => `${argument.name}: {type: "${argument.type}"}`);
  const given = required.map((argument) => `${argument.name}: $${argument.name}`);
  return `import { graphql } from 'react-relay';

export default graphql\`
  fragment ${name}_${type.name.toLowerCase()} on ${type.name}
  @refetchable(queryName: "${name}PaginationQuery")
  @argumentDefinitions(${['count: {type: "Int", defaultValue: 20}', 'cursor: {type: "String"}', ...definitions].join(', ')}) {
    ${field.name}(${['first: $count', 'after: $cursor', ...given].join(', ')}) @connection(key: "${name}_${field.name}") {
      edges {
        node {
          id
        }
      }
    }
  }
\`;
`;
}

for (const connection of connections) {
  const { type, field } = connection;
  const name = type.name + field.name[0].toUpperCase() + field.name.slice(1);
  writeFileSync(new URL(`${name}.js`, project), component(connection, name));
  console.log(`${type.name}.${field.name}`);
}
const compiler = fileURLToPath(import.meta.resolve('relay-compiler/cli.js'));
execFileSync(process.execPath, [compiler], { cwd: fileURLToPath(project), stdio: 'inherit' });
console.log(`${connections.length} connections`);
