import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../gql';
import { Missing } from '../ui/ProblemNote';
import { useMore } from '../ui/useMore';
import { CommentItem } from './CommentItem';

// Loaded when they are opened, by the comment's global ID: replies to comments that nobody opens would cost calls.
const RepliesDocument = graphql(`
  query Replies($id: ID!, $after: String) {
    node(id: $id) {
      ... on Comment {
        commentId
        replies(first: 10, after: $after) {
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
      }
    }
  }
`);

export function Replies({ to }: { to: string }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(RepliesDocument, { variables: { id: to } });
  const comment = data?.node && 'replies' in data.node ? data.node : null;
  const replies = comment?.replies;
  const fetchPage = useCallback((after: string) => fetchMore({ variables: { after }, errorPolicy: 'all' }), [fetchMore]);
  const page = useMore(replies?.pageInfo, fetchPage);
  if (!replies) {
    return loading ? (
      <p className="quiet">Loading…</p>
    ) : (
      <Missing error={error} path="node.replies" onRetry={() => refetch()} />
    );
  }
  return (
    <>
      <ul className="replies" aria-busy={page.loading}>
        {replies.edges.map(({ node }) => (
          <li key={node.commentId}>
            <CommentItem of={node} />
          </li>
        ))}
      </ul>
      {page.error ? (
        <Missing error={page.error} path="node.replies" onRetry={page.more} />
      ) : (
        page.hasMore && (
          <button type="button" className="link" disabled={page.loading} onClick={page.more}>
            {page.loading ? 'Loading…' : 'More replies'}
          </button>
        )
      )}
    </>
  );
}
