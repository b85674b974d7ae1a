import type { ErrorLike } from '@apollo/client';
import { useEffect, useState } from 'react';
import { adviceFor, type Problem, problemAt } from '../apollo/error';

/** Seconds that are still to wait. */
function useCountdown(problem: Problem): number {
  const [left, setLeft] = useState(problem.retryAfter ?? 0);
  useEffect(() => {
    const until = Date.now() + (problem.retryAfter ?? 0) * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [problem]);
  return left;
}

/** An error in the place of what it is about, with what the user can do. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry?: () => unknown }) {
  const { title, text, canRetry } = adviceFor(problem);
  const left = useCountdown(problem);
  return (
    <div className="problem" role="status" data-code={problem.code}>
      <strong>{title}</strong>
      <p>{problem.code === 'BAD_USER_INPUT' ? problem.message : text}</p>
      {problem.attempts.length > 0 && (
        <p className="faint">{problem.attempts.map(({ series, outcome }) => `${series}: ${outcome}`).join(' · ')}</p>
      )}
      {canRetry && onRetry && (
        <button type="button" disabled={left > 0} onClick={onRetry}>
          {left > 0 ? `Try again in ${left} s` : 'Try again'}
        </button>
      )}
    </div>
  );
}

/**
 * Why a field is null. Apollo keeps data, not errors: for a null that comes from its cache, no reason is known any more,
 * and the user can ask again.
 */
export function Missing({ error, path, onRetry }: { error: ErrorLike | undefined; path: string; onRetry: () => unknown }) {
  const problem = problemAt(error, path);
  if (problem) {
    return <ProblemNote key={problem.code} problem={problem} onRetry={onRetry} />;
  }
  return (
    <div className="problem" role="status">
      <strong>Couldn’t be loaded</strong>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
