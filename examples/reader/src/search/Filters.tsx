import { type ChangeEvent } from 'react';
import { Form, useSearchParams } from 'react-router';
import type { NoteSearchKind, NoteSearchSort, PublishedWithin } from '../gql/graphql';

export const KINDS: Partial<Record<NoteSearchKind, string>> = { ANY: 'All kinds', IMAGE: 'Pictures', VIDEO: 'Videos' };
export const TIMES: Record<PublishedWithin, string> = {
  ANY_TIME: 'Any time',
  DAY: 'Last day',
  WEEK: 'Last week',
  HALF_YEAR: 'Last half year',
};
export const SORTS: Partial<Record<NoteSearchSort, string>> = {
  GENERAL: 'Best match',
  LATEST: 'Newest',
  MOST_LIKED: 'Most liked',
  MOST_COMMENTED: 'Most commented',
  MOST_FAVORITED: 'Most saved',
};

/** An address can hold anything: what isn't one of the options is the first of them. */
export function oneOf<T extends string>(options: Partial<Record<T, string>>, value: string | null): T {
  const known = Object.keys(options) as T[];
  return known.find((option) => option === value) ?? (known[0] as T);
}

function Choice({ name, label, options }: { name: string; label: string; options: Partial<Record<string, string>> }) {
  const [params] = useSearchParams();
  const submit = (event: ChangeEvent<HTMLSelectElement>) => event.target.form?.requestSubmit();
  const value = oneOf(options, params.get(name));
  return (
    <select key={value} name={name} aria-label={label} defaultValue={value} onChange={submit}>
      {Object.entries(options).map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** A form by GET: it works as the address does. */
export function Filters() {
  const [params] = useSearchParams();
  const keyword = params.get('q') ?? '';
  return (
    <Form className="filters" role="search" action="/">
      <input
        key={keyword}
        name="q"
        type="search"
        dir="auto"
        required
        maxLength={100}
        defaultValue={keyword}
        placeholder="咖啡, week, …"
        aria-label="Keyword"
      />
      <button type="submit">Search</button>
      <Choice name="kind" label="Kind" options={KINDS} />
      <Choice name="within" label="Published" options={TIMES} />
      <Choice name="sort" label="Order" options={SORTS} />
    </Form>
  );
}
