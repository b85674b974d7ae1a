import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../gql';
import { Avatar } from './Avatar';
import { Served } from './Served';

const AuthorFragment = graphql(`
  fragment Author on User {
    userId
    nickname
    avatarUrl
    source
  }
`);

/** Who wrote a note, with the way to the profile. */
export function Author({ of }: { of: FragmentType<typeof AuthorFragment> }) {
  const author = readFragment(AuthorFragment, of);
  return (
    <p className="author">
      <Link to={`/user/${author.userId}`}>
        <Avatar url={author.avatarUrl} name={author.nickname} size={40} />
        <bdi>{author.nickname ?? author.userId}</bdi>
      </Link>
      <Served by={author.source} />
    </p>
  );
}
