import { useSyncExternalStore } from 'react';
import type { Series } from '../gql/graphql';

/** `GET /sandbox`: the state of the bundled sandbox. Against TikHub there is none. */
export interface Sandbox {
  series: Record<Series, 'UP' | 'DOWN'>;
  catalogue: { kind: string; id: string; what: string }[];
}

let sandbox: Sandbox | null = null;
let asked = false;
const listeners = new Set<() => void>();

async function refresh(): Promise<void> {
  const response = await fetch('/sandbox', { headers: { Accept: 'application/json' } });
  // A server of static files may give its index.html for any address.
  const isSandbox = response.ok && response.headers.get('Content-Type')?.includes('application/json');
  sandbox = isSandbox ? ((await response.json()) as Sandbox) : null;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    refresh().catch(() => {});
  }
  return () => listeners.delete(listener);
}

/** Null where the gateway isn't in sandbox mode. */
export function useSandbox(): Sandbox | null {
  return useSyncExternalStore(subscribe, () => sandbox);
}

async function post(path: string): Promise<void> {
  await fetch(`/sandbox/${path}`, { method: 'POST' });
  await refresh();
}

export function turn(series: Series, state: 'up' | 'down'): Promise<void> {
  return post(`${series.toLowerCase()}/${state}`);
}

/** The gateway keeps answers for minutes. Without them, the next request shows what the series do now. */
export function forgetAnswers(): Promise<void> {
  return post('forget/answers');
}
