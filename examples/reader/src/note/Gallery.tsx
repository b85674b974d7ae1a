import { useRef } from 'react';
import { type FragmentType, graphql, readFragment } from '../gql';
import { Picture } from '../ui/Picture';

const GalleryFragment = graphql(`
  fragment Gallery on Note {
    images {
      fileId
      ...Picture
    }
  }
`);

/** A note's pictures, side by side: scrolled by finger, wheel, arrow keys or buttons. */
export function Gallery({ of }: { of: FragmentType<typeof GalleryFragment> }) {
  const { images } = readFragment(GalleryFragment, of);
  const strip = useRef<HTMLUListElement>(null);
  const count = images?.length ?? 0;
  const turn = (pages: number) =>
    strip.current?.scrollBy({ left: pages * strip.current.clientWidth, behavior: 'smooth' });
  return (
    <div className="gallery" role="group" aria-label={`${count} pictures`}>
      <ul ref={strip} tabIndex={count > 1 ? 0 : -1}>
        {images?.map((image, index) => (
          <li key={image.fileId ?? index}>
            <Picture of={image} alt={`Picture ${index + 1} of ${count}`} first={index === 0} />
          </li>
        ))}
      </ul>
      {count > 1 && (
        <p className="turn">
          <button type="button" aria-label="Previous picture" onClick={() => turn(-1)}>
            ‹
          </button>
          {count} pictures
          <button type="button" aria-label="Next picture" onClick={() => turn(1)}>
            ›
          </button>
        </p>
      )}
    </div>
  );
}
