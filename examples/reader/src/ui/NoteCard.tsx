import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../gql';
import { Avatar } from './Avatar';
import { Count } from './Count';
import { Picture } from './Picture';
import { Served } from './Served';

// Only what every list carries itself: none of these fields makes the gateway load the note.
const NoteCardFragment = graphql(`
  fragment NoteCard on Note {
    noteId
    title
    excerpt
    kind
    likeCount
    countsAreApproximate
    source
    cover {
      ...Picture
    }
    author {
      userId
      nickname
      avatarUrl
    }
  }
`);

/** A note in a list. */
export function NoteCard({ of }: { of: FragmentType<typeof NoteCardFragment> }) {
  const note = readFragment(NoteCardFragment, of);
  const title = note.title || note.excerpt || 'Untitled';
  return (
    <article className="card">
      {/* The kind saves the gateway a call. */}
      <Link to={`/note/${note.noteId}${note.kind === 'VIDEO' ? '?kind=VIDEO' : ''}`}>
        <Picture of={note.cover} alt="" shape="card" />
        {note.kind === 'VIDEO' && <span className="kind">Video</span>}
        <h3 dir="auto">{title}</h3>
      </Link>
      <p className="meta">
        <Avatar url={note.author?.avatarUrl} name={note.author?.nickname} size={20} />
        <bdi className="name">{note.author?.nickname}</bdi>
      </p>
      <p className="meta">
        <Count of={note.likeCount} name="likes" one="like" approximate={note.countsAreApproximate} />
        <Served by={note.source} />
      </p>
    </article>
  );
}
