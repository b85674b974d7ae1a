import { type FragmentType, graphql, readFragment } from '../gql';
import { Missing } from './ProblemNote';
import { NoteCard } from './NoteCard';
import { type FetchPage, useMore, useNear } from './useMore';

export const NoteListFragment = graphql(`
  fragment NoteList on NoteConnection {
    edges {
      cursor
      node {
        noteId
        ...NoteCard
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

interface NoteListProps {
  of: FragmentType<typeof NoteListFragment>;
  /** Where the list stands in its answer. */
  path: string;
  empty: string;
  fetchPage: FetchPage;
}

/** A list that grows as it is scrolled; a button does the same. A page that fails leaves the list as it is. */
export function NoteList({ of, path, empty, fetchPage }: NoteListProps) {
  const { edges, pageInfo } = readFragment(NoteListFragment, of);
  const { more, loading, hasMore, error } = useMore(pageInfo, fetchPage);
  const end = useNear(more, hasMore && !loading && !error);
  return (
    <section aria-busy={loading}>
      {edges.length === 0 && !hasMore && <p className="quiet">{empty}</p>}
      <ul className="cards">
        {edges.map(({ node }) => (
          <li key={node.noteId}>
            <NoteCard of={node} />
          </li>
        ))}
      </ul>
      <div ref={end} className="end">
        {error ? (
          <Missing error={error} path={path} onRetry={more} />
        ) : hasMore ? (
          <button type="button" disabled={loading} onClick={more}>
            {loading ? 'Loading…' : 'More'}
          </button>
        ) : (
          edges.length > 0 && <p className="quiet">That’s all: {edges.length} notes.</p>
        )}
      </div>
    </section>
  );
}

/** Holds a list's place while it loads. */
export function NoteListSkeleton() {
  return (
    <ul className="cards" aria-label="Loading" aria-busy="true">
      {Array.from({ length: 8 }, (_, index) => (
        <li key={index} className="card skeleton">
          <span className="picture" style={{ aspectRatio: '3 / 4' }} />
        </li>
      ))}
    </ul>
  );
}
