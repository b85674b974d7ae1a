import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A page's heading. It names the document. After a link it takes the focus, so that a screen reader tells of the new page. */
export function Title({ children, aside }: { children: string; aside?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The first page of a visit has the router's key "default"; browsers tell of that one themselves.
  const isFirst = useLocation().key === 'default';
  useEffect(() => {
    document.title = `${children} · Reader`;
    const lost = document.activeElement === document.body || document.activeElement instanceof HTMLAnchorElement;
    if (!isFirst && lost) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [children, isFirst]);
  return (
    <header className="title">
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {children}
      </h1>
      {aside}
    </header>
  );
}
