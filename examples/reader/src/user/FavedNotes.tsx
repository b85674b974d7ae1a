import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql';
import { Missing } from '../ui/ProblemNote';
import { NoteList, NoteListSkeleton } from '../ui/NoteList';
import { Stale } from '../ui/Served';

const FavedNotesDocument = graphql(`
  query FavedNotes($userId: String!, $after: String) {
    user(userId: $userId) {
      userId
      favedNotes(first: 20, after: $after) {
        ...NoteList
      }
    }
  }
`);

export function FavedNotes() {
  const { userId = '' } = useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(FavedNotesDocument, { variables: { userId } });
  const fetchPage = useCallback((after: string) => fetchMore({ variables: { after } }), [fetchMore]);
  const notes = data?.user?.favedNotes;
  if (!notes) {
    return loading ? (
      <NoteListSkeleton />
    ) : (
      <Missing error={error} path="user.favedNotes" onRetry={() => refetch()} />
    );
  }
  return (
    <>
      <Stale path="user.favedNotes" />
      <NoteList of={notes} path="user.favedNotes" empty="Nothing saved yet." fetchPage={fetchPage} />
    </>
  );
}
