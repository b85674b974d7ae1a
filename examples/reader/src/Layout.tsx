import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { CostFooter } from './ui/CostFooter';

export function Layout() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <nav className="bar" aria-label="Pages">
        <Link to="/" className="brand">
          Reader
        </Link>
        <NavLink to="/" end>
          Search
        </NavLink>
        <NavLink to="/open">Open a link</NavLink>
      </nav>
      <main id="main">
        <Outlet />
      </main>
      <CostFooter />
      {/* Back to a list is back to its place: Apollo's cache has all of its pages. */}
      <ScrollRestoration />
    </>
  );
}

export function NoSuchPage() {
  return (
    <div className="problem">
      <strong>There is no such page</strong>
      <p>
        <Link to="/">Search notes</Link>
      </p>
    </div>
  );
}
