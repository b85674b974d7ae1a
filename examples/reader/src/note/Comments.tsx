import type { ErrorLike } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { type FragmentType, graphql, readFragment } from '../gql';
import { Missing } from '../ui/ProblemNote';
import { Count } from '../ui/Count';
import { Stale } from '../ui/Served';
import { useMore } from '../ui/useMore';
import { CommentItem } from './CommentItem';

export const CommentsFragment = graphql(`
  fragment Comments on Note {
    noteId
    comments(first: 10) {
      totalCount
      ...CommentList
    }
  }
`);

const CommentListFragment = graphql(`
  fragment CommentList on CommentConnection {
    edges {
      cursor
      node {
        commentId
        ...CommentItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

// Nothing of the note but its comments: the note itself isn't loaded again.
const MoreCommentsDocument = graphql(`
  query MoreComments($noteId: String!, $after: String!) {
    note(noteId: $noteId) {
      noteId
      comments(first: 10, after: $after) {
        totalCount
        ...CommentList
      }
    }
  }
`);

interface CommentsProps {
  of: FragmentType<typeof CommentsFragment>;
  error: ErrorLike | undefined;
  onRetry: () => unknown;
}

export function Comments({ of, error, onRetry }: CommentsProps) {
  const { noteId, comments } = readFragment(CommentsFragment, of);
  const list = readFragment(CommentListFragment, comments);
  const client = useApolloClient();
  const fetchPage = useCallback(
    // The cache puts the page behind the others, by cache.ts.
    (after: string) =>
      client.query({
        query: MoreCommentsDocument,
        variables: { noteId, after },
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      }),
    [client, noteId],
  );
  const page = useMore(list?.pageInfo, fetchPage);
  return (
    <section className="comments" aria-busy={page.loading}>
      <h2>
        Comments <Count of={comments?.totalCount} name="" /> <Stale path="note.comments" />
      </h2>
      {!list && <Missing error={error} path="note.comments" onRetry={onRetry} />}
      {list?.edges.length === 0 && <p className="quiet">No comments.</p>}
      <ul>
        {list?.edges.map(({ node }) => (
          <li key={node.commentId}>
            <CommentItem of={node} />
          </li>
        ))}
      </ul>
      {page.error ? (
        <Missing error={page.error} path="note.comments" onRetry={page.more} />
      ) : (
        page.hasMore && (
          <button type="button" disabled={page.loading} onClick={page.more}>
            {page.loading ? 'Loading…' : 'More comments'}
          </button>
        )
      )}
    </section>
  );
}
