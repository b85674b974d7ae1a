import { type CSSProperties, useState } from 'react';
import { type FragmentType, graphql, readFragment } from '../gql';

const PictureFragment = graphql(`
  fragment Picture on Image {
    fileId
    url
    width
    height
    livePhotoUrl
  }
`);

/** A colour of its own for each file. */
function hue(fileId: string | null | undefined): number {
  return [...(fileId ?? '')].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 0);
}

interface PictureProps {
  of: FragmentType<typeof PictureFragment> | null | undefined;
  alt: string;
  /** Cards are all alike; a gallery shows the picture's own shape. */
  shape?: 'card' | 'own';
  /** The first picture of a page is what people wait for. */
  first?: boolean;
}

/**
 * A picture in a box that has its size before the picture comes. One that can't be loaded leaves a placeholder: addresses
 * expire, and those of the sandbox lead nowhere. A live photo moves on demand.
 */
export function Picture({ of, alt, shape = 'own', first = false }: PictureProps) {
  const image = readFragment(PictureFragment, of);
  const [failed, setFailed] = useState<string>();
  const [plays, setPlays] = useState(false);
  const width = image?.width ?? 3;
  const height = image?.height ?? 4;
  const style: CSSProperties & Record<'--hue', number> = {
    '--hue': hue(image?.fileId),
    aspectRatio: shape === 'card' ? '3 / 4' : `${width} / ${height}`,
  };
  const isShown = image?.url && failed !== image.url;
  return (
    <span className="picture" style={style}>
      {isShown ? (
        <img
          src={image.url ?? undefined}
          width={width}
          height={height}
          alt={alt}
          loading={first ? 'eager' : 'lazy'}
          decoding="async"
          onError={() => setFailed(image.url ?? undefined)}
        />
      ) : (
        <span className="placeholder" role="img" aria-label={`${alt} (can’t be loaded)`} />
      )}
      {shape === 'own' && image?.livePhotoUrl && (
        <>
          {plays && (
            <video
              src={image.livePhotoUrl}
              aria-label={`${alt}, moving`}
              autoPlay
              loop
              muted
              playsInline
              onError={() => setPlays(false)}
            />
          )}
          <button type="button" className="live" aria-pressed={plays} onClick={() => setPlays(!plays)}>
            Live
          </button>
        </>
      )}
    </span>
  );
}
