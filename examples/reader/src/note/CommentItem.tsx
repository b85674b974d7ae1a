import { useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../gql';
import { Avatar } from '../ui/Avatar';
import { Count } from '../ui/Count';
import { Picture } from '../ui/Picture';
import { Served } from '../ui/Served';
import { When } from '../ui/When';
import { Replies } from './Replies';

const CommentItemFragment = graphql(`
  fragment CommentItem on Comment {
    id
    commentId
    content
    publishedAt
    ipLocation
    isPinned
    isLikedByAuthor
    likeCount
    replyCount
    countsAreApproximate
    source
    pictures {
      ...Picture
    }
    inReplyTo {
      commentId
      author {
        nickname
      }
    }
    author {
      nickname
      avatarUrl
      isNoteAuthor
      user {
        userId
      }
    }
  }
`);

/** A comment or a reply. */
export function CommentItem({ of }: { of: FragmentType<typeof CommentItemFragment> }) {
  const comment = readFragment(CommentItemFragment, of);
  const [isOpen, setOpen] = useState(false);
  const { author } = comment;
  // Upstream may hide whose comment it is.
  const name = <bdi>{author?.nickname ?? 'Somebody'}</bdi>;
  const answered = comment.inReplyTo?.author?.nickname;
  return (
    <article className="comment">
      <Avatar url={author?.avatarUrl} name={author?.nickname} />
      <div>
        <p className="meta">
          {author?.user ? <Link to={`/user/${author.user.userId}`}>{name}</Link> : name}
          {author?.isNoteAuthor && <span className="mark">Author</span>}
          {comment.isPinned && <span className="mark">Pinned</span>}
          {answered && (
            <span>
              to <bdi>{answered}</bdi>
            </span>
          )}
        </p>
        <p className="text" dir="auto">
          {comment.content}
        </p>
        {comment.pictures?.map((picture, index) => <Picture key={index} of={picture} alt="Picture of a comment" />)}
        <p className="meta">
          <When at={comment.publishedAt} />
          {comment.ipLocation && <span>{comment.ipLocation}</span>}
          <Count of={comment.likeCount} name="likes" one="like" approximate={comment.countsAreApproximate} />
          {comment.isLikedByAuthor && <span>liked by the author</span>}
          <Served by={comment.source} />
        </p>
        {(comment.replyCount ?? 0) > 0 && (
          <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide' : 'Show'} {comment.replyCount} replies
          </button>
        )}
        {isOpen && <Replies to={comment.id} />}
      </div>
    </article>
  );
}
