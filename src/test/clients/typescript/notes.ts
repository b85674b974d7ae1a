// Reads responses as a frontend does. It is only compiled, with the types that are generated from the schema.
import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../generated/gql/gql';
import { useFragment as unmask } from '../generated/gql/fragment-masking';

const Card = graphql(`
  fragment Card on Note {
    title
    likeCount
    publishedAt
    source
    author { nickname }
  }
`);

export const Posted = graphql(`
  query Posted($userId: String!, $after: String) {
    user(userId: $userId) {
      postedNotes(first: 5, after: $after) {
        edges { cursor node { id ...Card } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export function cards({ user }: ResultOf<typeof Posted>): string[] {
  const edges = user?.postedNotes?.edges ?? [];
  return edges.map(({ node }) => {
    const { title, likeCount, author } = unmask(Card, node);
    const likes: number = likeCount ?? 0;
    return `${title ?? ''} (${likes.toFixed()}) ${author?.nickname ?? ''}`;
  });
}

// @ts-expect-error A field that can be missing is nullable.
export const missing = (note: ResultOf<typeof Card>): string => note.title;
