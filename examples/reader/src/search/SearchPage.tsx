import { skipToken, useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../gql';
import type { SearchPageQueryVariables } from '../gql/graphql';
import { Missing } from '../ui/ProblemNote';
import { NoteList, NoteListSkeleton } from '../ui/NoteList';
import { Stale } from '../ui/Served';
import { Title } from '../ui/Title';
import { Welcome } from './Welcome';
import { Filters, KINDS, SORTS, TIMES, oneOf } from './Filters';

const SearchPageDocument = graphql(`
  query SearchPage($keyword: String!, $filter: NoteSearchFilter, $sort: NoteSearchSort, $after: String) {
    searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: 20, after: $after) {
      ...NoteList
    }
  }
`);

/** The address holds keyword and filters, so that searches can be linked to, and Back works. */
function useVariables(): SearchPageQueryVariables | null {
  const [params] = useSearchParams();
  const keyword = params.get('q')?.trim();
  const kind = oneOf(KINDS, params.get('kind'));
  const publishedWithin = oneOf(TIMES, params.get('within'));
  const sort = oneOf(SORTS, params.get('sort'));
  return useMemo(
    () => (keyword ? { keyword, filter: { kind, publishedWithin }, sort } : null),
    [keyword, kind, publishedWithin, sort],
  );
}

export function SearchPage() {
  const variables = useVariables();
  const { data, error, loading, refetch, fetchMore } = useQuery(SearchPageDocument, variables ? { variables } : skipToken);
  const fetchPage = useCallback((after: string) => fetchMore({ variables: { after }, errorPolicy: 'all' }), [fetchMore]);
  return (
    <>
      <Title>{variables ? variables.keyword : 'Search notes'}</Title>
      <Filters />
      {!variables ? (
        <Welcome />
      ) : data?.searchNotes ? (
        <>
          <Stale path="searchNotes" />
          <NoteList of={data.searchNotes} path="searchNotes" empty="Nothing found." fetchPage={fetchPage} />
        </>
      ) : loading ? (
        <NoteListSkeleton />
      ) : (
        <Missing error={error} path="searchNotes" onRetry={() => refetch()} />
      )}
    </>
  );
}
