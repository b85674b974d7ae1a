import { skipToken, useQuery } from '@apollo/client/react';
import { Form, Navigate, useSearchParams } from 'react-router';
import { graphql } from '../gql';
import { Missing } from '../ui/ProblemNote';
import { Title } from '../ui/Title';

const SharePageDocument = graphql(`
  query SharePage($text: String!) {
    shareLink(link: $text) {
      kind
      noteId
      userId
    }
  }
`);

/** Takes what people paste: a link, or the whole text that the app copies. The gateway finds the link in it. */
export function SharePage() {
  const [params] = useSearchParams();
  const text = params.get('text')?.trim();
  const { data, error, loading, refetch } = useQuery(SharePageDocument, text ? { variables: { text } } : skipToken);
  const link = data?.shareLink;
  if (link?.noteId) {
    return <Navigate replace to={`/note/${link.noteId}`} />;
  }
  if (link?.userId) {
    return <Navigate replace to={`/user/${link.userId}`} />;
  }
  return (
    <>
      <Title>Open a link</Title>
      <Form className="share" action="/open">
        <label htmlFor="text">Paste a share link, or the whole text that the app copies.</label>
        <textarea
          id="text"
          key={text}
          name="text"
          rows={4}
          dir="auto"
          required
          defaultValue={text}
          placeholder="看看这篇 http://xhslink.com/a/… 复制打开"
        />
        <button type="submit">Open</button>
      </Form>
      {loading && <p className="quiet">Looking where it leads…</p>}
      {text && !loading && <Missing error={error} path="shareLink" onRetry={() => refetch()} />}
    </>
  );
}
