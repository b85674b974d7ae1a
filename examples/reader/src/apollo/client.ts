import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { cache } from './cache';
import { costLink } from './cost';

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Automatic persisted queries: a query is named by its hash, in a GET that browsers and CDNs can cache. The gateway
 * asks once for a text that it doesn't know. Browsers hash only on https and on localhost; elsewhere queries go by POST.
 */
const persisted = isSecureContext ? [new PersistedQueryLink({ sha256, useGETForHashedQueries: true })] : [];

/**
 * `no-store`, because the footer shows what each page costs: an answer out of the browser's HTTP cache would tell again
 * what it cost when it was new. Leave that out in an app without such a footer.
 */
const http = new HttpLink({ uri: '/graphql', fetchOptions: { cache: 'no-store' } });

export const client = new ApolloClient({
  cache,
  link: ApolloLink.from([costLink, ...persisted, http]),
  // The format of @defer that the gateway speaks: multipart/mixed; deferSpec=20220824.
  incrementalHandler: new Defer20220824Handler(),
  defaultOptions: {
    // Fields fail alone: the rest is shown, with the error in its place. See error.ts.
    watchQuery: { errorPolicy: 'all' },
  },
});

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
    }
  }
}
