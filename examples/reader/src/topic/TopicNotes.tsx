import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../gql';
import type { TopicSort } from '../gql/graphql';
import { oneOf } from '../search/Filters';
import { Missing } from '../ui/ProblemNote';
import { NoteList, NoteListSkeleton } from '../ui/NoteList';
import { Stale } from '../ui/Served';

const TopicNotesDocument = graphql(`
  query TopicNotes($topicId: String!, $sort: TopicSort, $after: String) {
    topic(topicId: $topicId) {
      topicId
      notes(first: 20, sort: $sort, after: $after) {
        ...NoteList
      }
    }
  }
`);

const SORTS: Partial<Record<TopicSort, string>> = { HOTTEST: 'Most popular', LATEST: 'Newest' };

export function TopicNotes({ topicId }: { topicId: string }) {
  const [params, setParams] = useSearchParams();
  const sort = oneOf(SORTS, params.get('sort'));
  const { data, error, loading, refetch, fetchMore } = useQuery(TopicNotesDocument, { variables: { topicId, sort } });
  const fetchPage = useCallback((after: string) => fetchMore({ variables: { after }, errorPolicy: 'all' }), [fetchMore]);
  const notes = data?.topic?.notes;
  return (
    <>
      <p className="filters">
        <select aria-label="Order" value={sort} onChange={(event) => setParams({ sort: event.target.value })}>
          {Object.entries(SORTS).map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
        <Stale path="topic.notes" />
      </p>
      {notes ? (
        <NoteList of={notes} path="topic.notes" empty="No notes with this topic." fetchPage={fetchPage} />
      ) : loading ? (
        <NoteListSkeleton />
      ) : (
        <Missing error={error} path="topic.notes" onRetry={() => refetch()} />
      )}
    </>
  );
}
