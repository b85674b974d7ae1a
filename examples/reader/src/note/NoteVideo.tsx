import type { ErrorLike } from '@apollo/client';
import { useState } from 'react';
import { type FragmentType, graphql, readFragment } from '../gql';
import type { NoteVideoFragment as NoteVideoData, VideoCodec } from '../gql/graphql';
import { Missing } from '../ui/ProblemNote';

const NoteVideoFragment = graphql(`
  fragment NoteVideo on Note {
    video {
      url
      coverUrl
      duration
      width
      height
      streams {
        url
        backupUrls
        codec
        quality
        size
        height
      }
      subtitles {
        language
        url
      }
    }
  }
`);

/** By which a browser tells what it can play, without loading it. */
const TYPES: Record<VideoCodec, string> = {
  H264: 'video/mp4; codecs="avc1.640028"',
  H265: 'video/mp4; codecs="hvc1.1.6.L120.90"',
  H266: 'video/mp4; codecs="vvc1.1.L51"',
  AV1: 'video/mp4; codecs="av01.0.08M.08"',
};

const player = document.createElement('video');

type Video = NonNullable<NoteVideoData['video']>;

/** The stream to play if in doubt, then every other that this browser plays, each followed by its backup addresses. */
function sourcesOf({ url, streams }: Video): string[] {
  const first = streams.filter((stream) => stream.url === url);
  const others = streams.filter((stream) => stream.url !== url);
  return [...first, ...others]
    .filter((stream) => player.canPlayType(TYPES[stream.codec]) !== '')
    .flatMap((stream) => [stream.url, ...stream.backupUrls]);
}

function megabytes(size: number): string {
  return new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(size / 1e6);
}

interface NoteVideoProps {
  of: FragmentType<typeof NoteVideoFragment>;
  error: ErrorLike | undefined;
  onRetry: () => unknown;
}

export function NoteVideo({ of, error, onRetry }: NoteVideoProps) {
  const { video } = readFragment(NoteVideoFragment, of);
  const [failed, setFailed] = useState(0);
  if (!video) {
    return <Missing error={error} path="note.video" onRetry={onRetry} />;
  }
  const sources = sourcesOf(video);
  return (
    <div className="video">
      <video
        controls
        playsInline
        preload="metadata"
        src={sources[failed]}
        poster={video.coverUrl ?? undefined}
        style={{ aspectRatio: `${video.width ?? 9} / ${video.height ?? 16}` }}
        onError={() => setFailed(failed + 1)}
      />
      {failed >= sources.length && (
        <p className="problem" role="status">
          <strong>This browser can’t play it</strong>
          {sources.length > 0 ? `None of its ${sources.length} addresses works.` : 'It has no stream in a format that it knows.'}
        </p>
      )}
      <details>
        <summary>
          {video.streams.length} streams, {video.subtitles.length} subtitles
        </summary>
        <ul>
          {video.streams.map(({ url, codec, quality, size, height }) => (
            <li key={url}>
              <a href={url} rel="noreferrer">
                {codec} {quality} {height && `${height}p`} {size && megabytes(size)}
              </a>
            </li>
          ))}
          {video.subtitles.map(({ language, url }) => (
            <li key={url}>
              <a href={url} rel="noreferrer">
                Subtitles, {language}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
