import type { ErrorLike } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';

interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null | undefined;
}

/** Asks for the page after a cursor. Errors beside data are told, not thrown: a page may come though a part of it fails. */
export type FetchPage = (after: string) => Promise<{ error?: ErrorLike | undefined }>;

/** Loads a list's next page, one at a time. */
export function useMore(pageInfo: PageInfo | undefined, fetchPage: FetchPage) {
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<{ error: ErrorLike; at: string }>();
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  const busy = useRef(false);

  const more = useCallback(async () => {
    if (!after || busy.current) {
      return;
    }
    busy.current = true;
    setLoading(true);
    try {
      const { error } = await fetchPage(after);
      setFailure(error && { error, at: after });
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }, [after, fetchPage]);

  // A failure is over as soon as the list has grown.
  return { more, loading, hasMore: after != null, error: failure?.at === after ? failure?.error : undefined };
}

/** Calls when an element comes near the window's lower edge. */
export function useNear(near: () => unknown, isActive: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || !isActive) {
      return;
    }
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && near(), {
      rootMargin: '400px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, isActive]);
  return element;
}
