import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../gql';
import { Served } from '../ui/Served';

const TagsFragment = graphql(`
  fragment Tags on Note {
    tags {
      name
      topic {
        topicId
        source
      }
    }
  }
`);

/** A note's hashtags. Where upstream tells the topic of one, it leads there. */
export function Tags({ of }: { of: FragmentType<typeof TagsFragment> }) {
  const { tags } = readFragment(TagsFragment, of);
  return tags && tags.length > 0 ? (
    <ul className="tags" aria-label="Tags">
      {tags.map(({ name, topic }) => (
        <li key={name} dir="auto">
          {topic ? <Link to={`/topic/${topic.topicId}`}>#{name}</Link> : `#${name}`} {topic && <Served by={topic.source} />}
        </li>
      ))}
    </ul>
  ) : null;
}
