import { useQuery } from '@apollo/client/react';
import { NavLink, Outlet, useParams } from 'react-router';
import { graphql } from '../gql';
import { Avatar } from '../ui/Avatar';
import { Count } from '../ui/Count';
import { Missing } from '../ui/ProblemNote';
import { Served, Stale } from '../ui/Served';
import { Title } from '../ui/Title';

const UserPageDocument = graphql(`
  query UserPage($userId: String!) {
    user(userId: $userId) {
      userId
      nickname
      redId
      avatarUrl
      bio
      location
      ipLocation
      verification {
        description
      }
      followerCount
      followingCount
      noteCount
      likeAndFavoriteCount
      favedNotesArePublic
      countsAreApproximate
      profileUrl
      source
    }
  }
`);

/** A profile. Each of its lists is a query of its own, sent when it is looked at. */
export function UserPage() {
  const { userId = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(UserPageDocument, { variables: { userId } });
  const user = data?.user;
  if (!user) {
    return loading ? (
      <div className="profile skeleton" aria-busy="true" aria-label="Loading" />
    ) : (
      <>
        <Title>Profile</Title>
        <Missing error={error} path="user" onRetry={() => refetch()} />
      </>
    );
  }
  const approximate = user.countsAreApproximate;
  return (
    <>
      <section className="profile">
        <Avatar url={user.avatarUrl} name={user.nickname} size={72} />
        <div>
          <Title
            aside={
              <>
                <Served by={user.source} />
                <Stale path="user" />
              </>
            }
          >
            {user.nickname ?? user.userId}
          </Title>
          <p className="meta">
            {user.redId && <span>{user.redId}</span>}
            {user.verification?.description && <span className="mark">{user.verification.description}</span>}
            {(user.ipLocation ?? user.location) && <span>{user.ipLocation ?? user.location}</span>}
            <a href={user.profileUrl} rel="noreferrer">
              On Xiaohongshu
            </a>
          </p>
          <p className="text" dir="auto">
            {user.bio}
          </p>
          <p className="meta">
            <Count of={user.noteCount} name="notes" approximate={approximate} />
            <Count of={user.followerCount} name="followers" approximate={approximate} />
            <Count of={user.followingCount} name="following" approximate={approximate} />
            <Count of={user.likeAndFavoriteCount} name="likes and saves" approximate={approximate} />
          </p>
        </div>
      </section>
      <nav className="tabs" aria-label="Notes">
        <NavLink to={`/user/${userId}`} end>
          Posted
        </NavLink>
        <NavLink to={`/user/${userId}/faved`}>Saved</NavLink>
      </nav>
      <Outlet context={user.favedNotesArePublic} />
    </>
  );
}
