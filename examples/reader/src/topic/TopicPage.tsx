import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../gql';
import { Count } from '../ui/Count';
import { Missing } from '../ui/ProblemNote';
import { Served, Stale } from '../ui/Served';
import { Title } from '../ui/Title';
import { TopicNotes } from './TopicNotes';

const TopicPageDocument = graphql(`
  query TopicPage($topicId: String!) {
    topic(topicId: $topicId) {
      topicId
      name
      viewCount
      discussionCount
      countsAreApproximate
      source
    }
  }
`);

/** Only App V2 tells about a topic, while App V1 lists its notes as well: each is a query of its own, and fails alone. */
export function TopicPage() {
  const { topicId = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(TopicPageDocument, { variables: { topicId } });
  const topic = data?.topic;
  return (
    <>
      <section className="topic">
        <Title
          aside={
            topic && (
              <>
                <Served by={topic.source} />
                <Stale path="topic" />
              </>
            )
          }
        >
          {topic?.name ? `#${topic.name}` : 'Topic'}
        </Title>
        {topic ? (
          <p className="meta">
            <Count of={topic.viewCount} name="views" approximate={topic.countsAreApproximate} />
            <Count of={topic.discussionCount} name="notes" approximate={topic.countsAreApproximate} />
          </p>
        ) : loading ? (
          <p className="meta">…</p>
        ) : (
          <Missing error={error} path="topic" onRetry={() => refetch()} />
        )}
      </section>
      <TopicNotes topicId={topicId} />
    </>
  );
}
