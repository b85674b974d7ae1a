import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { graphql, isFragmentReady } from '../gql';
import { Author } from '../ui/Author';
import { Count } from '../ui/Count';
import { Missing } from '../ui/ProblemNote';
import { Served, Stale } from '../ui/Served';
import { Title } from '../ui/Title';
import { When } from '../ui/When';
import { Comments, CommentsFragment } from './Comments';
import { Gallery } from './Gallery';
import { NoteVideo } from './NoteVideo';
import { Tags } from './Tags';

// The comments are a call of their own, so they come when they come: the note doesn't wait for them.
const NotePageDocument = graphql(`
  query NotePage($noteId: String!, $kind: NoteKind) {
    note(noteId: $noteId, kind: $kind) {
      noteId
      title
      text
      kind
      publishedAt
      editedAt
      ipLocation
      likeCount
      favoriteCount
      shareCount
      countsAreApproximate
      url
      shareUrl
      source
      author {
        ...Author
      }
      ...Gallery
      ...NoteVideo
      ...Tags
      ...Comments @defer(label: "comments")
    }
  }
`);

/** Topics stand in the text as `#name[话题]#`. Those at its end are left out: they are the tags below. */
function readable(text: string): string {
  return text.replace(/(\s*#[^#[\]]+\[话题\]#)+\s*$/, '').replaceAll(/(#[^#[\]]+)\[话题\]#/g, '$1');
}

export function NotePage() {
  const { noteId = '' } = useParams();
  const [params] = useSearchParams();
  const kind = params.get('kind') === 'VIDEO' ? 'VIDEO' : undefined;
  const { data, error, loading, refetch } = useQuery(NotePageDocument, { variables: { noteId, kind } });
  const note = data?.note;
  if (!note) {
    return loading ? (
      <NoteSkeleton />
    ) : (
      <>
        <Title>Note</Title>
        <Missing error={error} path="note" onRetry={() => refetch()} />
      </>
    );
  }
  return (
    <article className="note">
      <div className="media">
        {note.kind === 'VIDEO' ? <NoteVideo of={note} error={error} onRetry={() => refetch()} /> : <Gallery of={note} />}
      </div>
      <div className="words">
        <Title
          aside={
            <>
              <Served by={note.source} />
              <Stale path="note" />
            </>
          }
        >
          {note.title || 'Untitled'}
        </Title>
        {note.author && <Author of={note.author} />}
        <p className="text" dir="auto">
          {note.text && readable(note.text)}
        </p>
        <Tags of={note} />
        <p className="meta">
          <When at={note.publishedAt} />
          <When at={note.editedAt} prefix="edited " />
          {note.ipLocation && <span>{note.ipLocation}</span>}
        </p>
        <p className="meta">
          <Count of={note.likeCount} name="likes" one="like" approximate={note.countsAreApproximate} />
          <Count of={note.favoriteCount} name="saved" approximate={note.countsAreApproximate} />
          <Count of={note.shareCount} name="shared" approximate={note.countsAreApproximate} />
          <a href={note.shareUrl ?? note.url} rel="noreferrer">
            On Xiaohongshu
          </a>
        </p>
        {isFragmentReady(NotePageDocument, CommentsFragment, note) ? (
          <Comments of={note} error={error} onRetry={() => refetch()} />
        ) : (
          <section className="comments">
            <h2>Comments</h2>
            {loading ? (
              <p className="quiet" role="status">
                On their way…
              </p>
            ) : (
              <Missing error={error} path="note.comments" onRetry={() => refetch()} />
            )}
          </section>
        )}
      </div>
    </article>
  );
}

function NoteSkeleton() {
  return (
    <div className="note" aria-busy="true" aria-label="Loading">
      <div className="media skeleton">
        <span className="picture" style={{ aspectRatio: '3 / 4' }} />
      </div>
    </div>
  );
}
