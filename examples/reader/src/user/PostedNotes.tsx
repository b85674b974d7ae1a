import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql';
import { Missing } from '../ui/ProblemNote';
import { NoteList, NoteListSkeleton } from '../ui/NoteList';
import { Stale } from '../ui/Served';

const PostedNotesDocument = graphql(`
  query PostedNotes($userId: String!, $after: String) {
    user(userId: $userId) {
      userId
      postedNotes(first: 20, after: $after) {
        ...NoteList
      }
    }
  }
`);

export function PostedNotes() {
  const { userId = '' } = useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(PostedNotesDocument, { variables: { userId } });
  const fetchPage = useCallback((after: string) => fetchMore({ variables: { after }, errorPolicy: 'all' }), [fetchMore]);
  const notes = data?.user?.postedNotes;
  if (!notes) {
    return loading ? (
      <NoteListSkeleton />
    ) : (
      <Missing error={error} path="user.postedNotes" onRetry={() => refetch()} />
    );
  }
  return (
    <>
      <Stale path="user.postedNotes" />
      <NoteList of={notes} path="user.postedNotes" empty="Nothing posted yet." fetchPage={fetchPage} />
    </>
  );
}
