// A client receives and merges deferred parts: a note, then the first page of its comments, then the second page.
// Arguments: the client, and the gateway's GraphQL endpoint. Its upstream must return comments slowly.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { sdl } from './contract.js';

const [name, url] = process.argv.slice(2);
const PAGE = 3;
const COMMENTS = 'comments(first: $first, after: $after) { edges { cursor node { id content } } pageInfo { hasNextPage endCursor } }';
const QUERY = `query Deferred($noteId: String!, $first: Int!, $after: String) {
  note(noteId: $noteId) { id title ... @defer(label: "comments") { id ${COMMENTS} } }
}`;

async function apollo(variables) {
  const { ApolloClient, HttpLink, InMemoryCache, gql } = await import('@apollo/client');
  const { Defer20220824Handler } = await import('@apollo/client/incremental');
  const { relayStylePagination } = await import('@apollo/client/utilities');
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Note: { fields: { comments: relayStylePagination(['sort']) } } } }),
    link: new HttpLink({ uri: url }),
    incrementalHandler: new Defer20220824Handler(),
  });
  const seen = [];
  const watched = client.watchQuery({ query: gql(QUERY), variables });
  const edges = ({ data }) => data?.note?.comments?.edges;
  const results = [];
  let changed = () => {};
  const watching = watched.subscribe((result) => {
    results.push(result);
    changed();
  });
  const until = async (condition) => {
    while (!results.some(condition)) {
      await new Promise((resolve) => {
        changed = resolve;
      });
    }
    return results.find(condition);
  };
  const first = await until(({ data }) => data?.note?.title);
  seen.push(edges(first)?.length ?? 0);
  const page = await until((result) => edges(result)?.length === PAGE);
  seen.push(PAGE);
  await watched.fetchMore({ variables: { after: page.data.note.comments.pageInfo.endCursor } });
  seen.push(edges(await until((result) => edges(result)?.length > PAGE)).length);
  watching.unsubscribe();
  return seen;
}

async function urql(variables) {
  const { Client, fetchExchange } = await import('@urql/core');
  const { cacheExchange } = await import('@urql/exchange-graphcache');
  const { relayPagination } = await import('@urql/exchange-graphcache/extras');
  const client = new Client({
    url,
    preferGetMethod: false,
    exchanges: [cacheExchange({ resolvers: { Note: { comments: relayPagination() } } }), fetchExchange],
  });
  // By default, graphcache 9 returns the cached note, and never requests the deferred comments that it lacks.
  const requestPolicy = 'network-only';
  const ask = (after) =>
    new Promise((resolve, reject) => {
      const counts = [];
      client.query(QUERY, { ...variables, after }, { requestPolicy }).subscribe(({ data, error, hasNext }) => {
        if (error) {
          reject(error);
          return;
        }
        counts.push(data?.note?.comments?.edges?.length ?? 0);
        if (!hasNext) {
          resolve({ first: counts[0], last: counts.at(-1), data });
        }
      });
    });
  const page = await ask(null);
  const more = await ask(page.data.note.comments.pageInfo.endCursor);
  return [page.first, page.last, more.last];
}

function compileForRelay() {
  const project = new URL('generated/relay-defer/', import.meta.url);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  writeFileSync(new URL('schema.graphql', project), sdl);
  writeFileSync(
    new URL('relay.config.json', project),
    JSON.stringify({ src: '.', schema: 'schema.graphql', language: 'javascript', eagerEsModules: false }),
  );
  writeFileSync(
    new URL('Deferred.js', project),
    `import { graphql } from 'relay-runtime';

export const query = graphql\`
  query DeferredQuery($noteId: String!, $first: Int!) {
    note(noteId: $noteId) {
      id
      title
      ...Deferred_note @arguments(count: $first) @defer
    }
  }
\`;

export const fragment = graphql\`
  fragment Deferred_note on Note
  @refetchable(queryName: "DeferredPaginationQuery")
  @argumentDefinitions(count: {type: "Int", defaultValue: 3}, cursor: {type: "String"}) {
    comments(first: $count, after: $cursor) @connection(key: "Deferred_comments") {
      edges {
        node {
          id
          content
        }
      }
    }
  }
\`;
`,
  );
  const compiler = fileURLToPath(import.meta.resolve('relay-compiler/cli.js'));
  execFileSync(process.execPath, [compiler], { cwd: fileURLToPath(project) });
  writeFileSync(new URL('package.json', project), '{"type": "commonjs"}');
  const require = createRequire(project);
  return (artifact) => require(`./__generated__/${artifact}.graphql.js`);
}

async function relay(variables) {
  const artifact = compileForRelay();
  const runtime = (await import('relay-runtime')).default;
  const { meros } = await import('meros/browser');
  const query = artifact('DeferredQuery');
  const fragment = artifact('Deferred_note');
  const pagination = artifact('DeferredPaginationQuery');

  // The network layer for incremental delivery from Relay's documentation.
  const network = (request, given) =>
    runtime.Observable.create((sink) => {
      (async () => {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'multipart/mixed; deferSpec=20220824, application/json',
          },
          body: JSON.stringify({ query: request.text, variables: given }),
        });
        const parts = await meros(response);
        if (parts === response) {
          const whole = await response.json();
          sink.next({ ...whole, extensions: { ...whole.extensions, is_final: true } });
        } else {
          for await (const { body } of parts) {
            for (const payload of body.incremental ?? [body]) {
              sink.next({ ...payload, extensions: { ...payload.extensions, is_final: !body.hasNext } });
            }
          }
        }
        sink.complete();
      })().catch((failure) => sink.error(failure));
    });
  const environment = new runtime.Environment({
    network: runtime.Network.create(network),
    store: new runtime.Store(new runtime.RecordSource()),
  });
  const operation = runtime.createOperationDescriptor(query, variables);
  environment.retain(operation);
  const edges = () => {
    const { data } = environment.lookup(operation.fragment);
    const selector = data.note && runtime.getSingularSelector(fragment, data.note);
    return selector ? (environment.lookup(selector).data?.comments?.edges ?? []).length : 0;
  };
  const counts = [];
  const run = (descriptor) =>
    new Promise((resolve, reject) => {
      environment.execute({ operation: descriptor }).subscribe({
        next: () => counts.push(edges()),
        error: reject,
        complete: resolve,
      });
    });
  await run(operation);
  const seen = [counts[0], counts.at(-1)];
  const selector = runtime.getSingularSelector(fragment, environment.lookup(operation.fragment).data.note);
  const { pageInfo } = environment.lookup(selector).data.comments;
  const { id } = environment.lookup(operation.fragment).data.note;
  await run(runtime.createOperationDescriptor(pagination, { id, count: PAGE, cursor: pageInfo.endCursor }));
  return [...seen, counts.at(-1)];
}

// Each client queries a note of its own, because the gateway doesn't defer cached data.
const clients = {
  apollo: { receive: apollo, noteId: '69e0c5a0000000001d01a101' },
  relay: { receive: relay, noteId: '6a37f0fd000000003117560b' },
  urql: { receive: urql, noteId: '6a0b3c20000000002201b202' },
};
const { receive, noteId } = clients[name];
const counts = await receive({ noteId, first: PAGE });
console.log(`${name}, comments after the first part, after the last part, and with the second page: ${counts}`);
process.exitCode = counts.join() === `0,${PAGE},${2 * PAGE}` ? 0 : 1;
