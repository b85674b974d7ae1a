// Apollo Client: relayStylePagination over every connection, with automatic persisted queries by GET.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { connections } from './contract.js';
import { MAX_PAGES, PAGE_SIZE, check } from './lists.js';

const PAGING = ['first', 'after'];
const typePolicies = {};
for (const { type, field } of connections) {
  const keys = field.args.map(({ name }) => name).filter((name) => !PAGING.includes(name));
  typePolicies[type.name] ??= { fields: {} };
  typePolicies[type.name].fields[field.name] = relayStylePagination(keys.length ? keys : false);
}

const url = process.argv[2];
let sent = [];

function counted(address, options) {
  sent.push(options.method);
  return fetch(address, options);
}

async function walk({ field, document, connection }) {
  sent = [];
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link: ApolloLink.from([
      new PersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: true,
      }),
      new HttpLink({ uri: url, fetch: counted }),
    ]),
  });
  const query = gql(document);
  const variables = { first: PAGE_SIZE };
  const watched = client.watchQuery({ query, variables });
  const watching = watched.subscribe(() => {});
  let { data } = await firstValueFrom(watched.pipe(filter(({ loading }) => !loading)));
  let pages = 1;
  while (connection(data).pageInfo.hasNextPage && pages < MAX_PAGES) {
    ({ data } = await watched.fetchMore({ variables: { after: connection(data).pageInfo.endCursor } }));
    pages++;
  }
  watching.unsubscribe();
  // The client sends the query at most once, and its hash for each page.
  const posts = sent.filter((method) => method === 'POST').length;
  if (posts > 1 || sent.length - posts !== pages) {
    throw new Error(`${field}: ${pages} pages took ${sent}`);
  }
  return connection(client.readQuery({ query, variables }));
}

await check(url, walk);
