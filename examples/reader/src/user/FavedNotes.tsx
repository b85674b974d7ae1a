import { skipToken, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useOutletContext, useParams } from 'react-router';
import { graphql } from '../gql';
import { Missing, ProblemNote } from '../ui/ProblemNote';
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

/** What somebody saved. Hidden is not empty: the profile tells it, or else the error PRIVATE. */
export function FavedNotes() {
  const isHidden = useOutletContext<boolean | null | undefined>() === false;
  const { userId = '' } = useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(
    FavedNotesDocument,
    isHidden ? skipToken : { variables: { userId } },
  );
  const fetchPage = useCallback((after: string) => fetchMore({ variables: { after }, errorPolicy: 'all' }), [fetchMore]);
  const notes = data?.user?.favedNotes;
  if (isHidden) {
    return <ProblemNote problem={{ code: 'PRIVATE', path: 'user.favedNotes', message: '', attempts: [] }} />;
  }
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
