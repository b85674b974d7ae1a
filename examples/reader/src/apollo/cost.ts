import { ApolloLink } from '@apollo/client';
import type { Defer20220824Handler } from '@apollo/client/incremental';
import { useSyncExternalStore } from 'react';
import { tap } from 'rxjs';

/** One call of the gateway's to a series. */
export interface UpstreamCall {
  operation: string;
  series: string;
  outcome: string;
  ms: number;
}

/** `extensions.upstream`: what an answer, or a part of one, cost. */
interface Upstream {
  calls: number;
  billable: number;
  cached: number;
  coalesced: number;
  trace: UpstreamCall[];
}

/** One of `extensions.warnings`. STALE has `path` and `ageSeconds`. */
interface Warning {
  code: string;
  message: string;
  path?: (string | number)[];
  ageSeconds?: number;
}

interface Told {
  upstream: Upstream;
  warnings: Warning[];
}

export interface PageCost extends Told {
  requests: number;
}

const NOTHING: Told = { upstream: { calls: 0, billable: 0, cached: 0, coalesced: 0, trace: [] }, warnings: [] };

type Answer = ApolloLink.Result | Defer20220824Handler.Chunk<Record<string, unknown>>;

function read(extensions: Record<string, unknown> | undefined): Told {
  return {
    upstream: { ...NOTHING.upstream, ...(extensions?.['upstream'] as Partial<Upstream> | undefined) },
    warnings: (extensions?.['warnings'] as Warning[] | undefined) ?? [],
  };
}

function sum(a: Told, b: Told): Told {
  return {
    upstream: {
      calls: a.upstream.calls + b.upstream.calls,
      billable: a.upstream.billable + b.upstream.billable,
      cached: a.upstream.cached + b.upstream.cached,
      coalesced: a.upstream.coalesced + b.upstream.coalesced,
      trace: [...a.upstream.trace, ...b.upstream.trace],
    },
    warnings: [...a.warnings, ...b.warnings],
  };
}

/** With @defer each part tells what it caused itself, and the last one the sum of all. */
function withAnswer(known: Told, answer: Answer): Told {
  const parts = 'incremental' in answer && answer.incremental ? answer.incremental : [];
  const told = [answer.extensions, ...parts.map((part) => part.extensions)].filter((extensions) => extensions != null);
  const isLast = !('hasNext' in answer) || !answer.hasNext;
  const last = told.at(-1);
  return isLast && last ? read(last) : told.map(read).reduce(sum, known);
}

/** A request's number, to what its answer has told so far. */
let requests = new Map<number, Told>();
let count = 0;
let page = total();
const listeners = new Set<() => void>();

function total(): PageCost {
  return { ...[...requests.values()].reduce(sum, NOTHING), requests: requests.size };
}

function publish() {
  page = total();
  listeners.forEach((listener) => listener());
}

/** Counts from nothing, for a new page. Requests under way belong to the page that sent them. */
export function startPage(): void {
  requests = new Map();
  publish();
}

export function usePageCost(): PageCost {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => page,
  );
}

/** Reads `extensions` of everything that comes. Apollo's hooks don't give them to components. */
export const costLink = new ApolloLink((operation, forward) => {
  const of = requests;
  const number = count++;
  return forward(operation).pipe(
    tap((answer: Answer) => {
      of.set(number, withAnswer(of.get(number) ?? NOTHING, answer));
      publish();
    }),
  );
});
