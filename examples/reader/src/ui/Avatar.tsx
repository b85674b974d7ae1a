import { useState } from 'react';

/** Decoration beside a name, so without a text of its own. */
export function Avatar({ url, name, size = 32 }: { url: string | null | undefined; name: string | null | undefined; size?: number }) {
  const [failed, setFailed] = useState<string>();
  return (
    <span className="avatar" aria-hidden="true" style={{ width: size, height: size, fontSize: size / 2 }}>
      {url && failed !== url ? (
        <img src={url} width={size} height={size} alt="" loading="lazy" onError={() => setFailed(url)} />
      ) : (
        [...(name ?? '?')][0]
      )}
    </span>
  );
}
