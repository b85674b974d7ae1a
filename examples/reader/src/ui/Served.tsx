import { usePageCost } from '../apollo/cost';
import type { Series } from '../gql/graphql';

const NAMES: Record<Series, string> = { APP_V2: 'App V2', APP_V1: 'App V1', WEB_V3: 'Web V3' };

/** Which series served an object. */
export function Served({ by }: { by: Series }) {
  return (
    <span className="served" data-series={by} title={`Served by ${NAMES[by]}`}>
      {NAMES[by]}
    </span>
  );
}

function age(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = units.find(([size]) => seconds >= size) ?? ([1, 'second'] as const);
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(seconds / size));
}

/** Marks what is past its lifetime, as no series answered: warning STALE, by its path. */
export function Stale({ path }: { path: string }) {
  const { warnings } = usePageCost();
  const stale = warnings.filter((warning) => warning.code === 'STALE' && (warning.path ?? []).join('.') === path);
  const seconds = Math.max(...stale.map((warning) => warning.ageSeconds ?? 0));
  return stale.length === 0 ? null : (
    <span className="stale" role="status" title="No series answers now.">
      {age(seconds)} old
    </span>
  );
}
