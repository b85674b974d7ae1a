import { Link } from 'react-router';
import { useSandbox } from '../sandbox/sandbox';

const PLACES: Record<string, (id: string) => string> = {
  note: (id) => `/note/${id}`,
  user: (id) => `/user/${id}`,
  topic: (id) => `/topic/${id}`,
  shareLink: (id) => `/open?text=${encodeURIComponent(id)}`,
};

/** What there is to try in the sandbox. */
export function Welcome() {
  const sandbox = useSandbox();
  if (!sandbox) {
    return <p className="quiet">Enter a keyword, or open a link that somebody shared.</p>;
  }
  return (
    <section>
      <h2>In the sandbox</h2>
      <p className="quiet">
        This gateway invents its data. Search for <Link to="/?q=的">的</Link>, or look at one of these:
      </p>
      <ul className="catalogue">
        {sandbox.catalogue.map(({ kind, id, what }) => {
          const place = PLACES[kind];
          return (
            place && (
              <li key={id}>
                <Link to={place(id)}>
                  <span className="faint">{kind === 'shareLink' ? 'link' : kind}</span> {what}
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
