import { type ReactNode, useEffect, useRef } from 'react';

/** A page's heading. It names the document and takes the focus, so that a screen reader tells of the new page. */
export function Title({ children, aside }: { children: string; aside?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Reader`;
    if (document.activeElement === document.body || document.activeElement instanceof HTMLAnchorElement) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [children]);
  return (
    <header className="title">
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {children}
      </h1>
      {aside}
    </header>
  );
}
