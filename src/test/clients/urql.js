// urql: graphcache's relayPagination over every connection.
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { connections } from './contract.js';
import { MAX_PAGES, PAGE_SIZE, check } from './lists.js';

const resolvers = {};
for (const { type, field } of connections) {
  resolvers[type.name] ??= {};
  resolvers[type.name][field.name] = relayPagination();
}

const url = process.argv[2];

async function walk({ document, connection }) {
  const client = new Client({ url, exchanges: [cacheExchange({ resolvers }), fetchExchange] });
  let after = null;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const { data, error } = await client.query(document, { first: PAGE_SIZE, after }).toPromise();
    if (error) {
      throw error;
    }
    const { pageInfo } = connection(data);
    if (!pageInfo.hasNextPage) {
      return connection(data);
    }
    after = pageInfo.endCursor;
  }
  throw new Error('a list without end');
}

await check(url, walk);
