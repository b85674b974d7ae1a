import { CombinedGraphQLErrors, type ErrorLike, ServerError } from '@apollo/client';

/** The gateway's `extensions.code`. README lists them. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'INVALID_CURSOR'
  | 'NOT_FOUND'
  | 'PRIVATE'
  | 'UNSUPPORTED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_REJECTED'
  | 'UPSTREAM_BUDGET_EXCEEDED'
  | 'CURSOR_SERIES_UNAVAILABLE'
  | 'THROTTLED'
  | 'UNAUTHENTICATED'
  | 'QUERY_TOO_EXPENSIVE'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_LARGE'
  | 'REQUEST_TOO_LARGE'
  | 'INTERNAL';

/** What one series did, for UPSTREAM_UNAVAILABLE. */
export interface Attempt {
  series: string;
  outcome: string;
}

export interface Problem {
  /** Two are the app's own. NO_ANSWER: the gateway can't be reached, or something else answered. APP_FAULT: the rest. */
  code: ErrorCode | 'NO_ANSWER' | 'APP_FAULT';
  message: string;
  path: string;
  /** Seconds. */
  retryAfter?: number | undefined;
  attempts: Attempt[];
}

/** What the user reads, and whether to try again can help. */
interface Advice {
  title: string;
  text: string;
  canRetry: boolean;
}

const PROGRAM: Advice = {
  title: 'A fault of this app',
  text: 'Please report it: trying again won’t help.',
  canRetry: false,
};

/** A Record, so that the compiler finds a code without its advice. */
const ADVICE: Record<Problem['code'], Advice> = {
  NOT_FOUND: {
    title: 'Gone',
    text: 'It doesn’t exist, or its author or Xiaohongshu has removed it.',
    canRetry: false,
  },
  PRIVATE: { title: 'Hidden', text: 'It exists, but its owner shows it to nobody else.', canRetry: false },
  THROTTLED: { title: 'Too much at once', text: 'Wait a moment, then try again.', canRetry: true },
  UPSTREAM_UNAVAILABLE: {
    title: 'No series answers',
    text: 'All sources of this data fail at the moment. Try again in a minute.',
    canRetry: true,
  },
  UPSTREAM_TIMEOUT: { title: 'No answer in time', text: 'The sources are slow now. Try again.', canRetry: true },
  CURSOR_SERIES_UNAVAILABLE: {
    title: 'The list can’t go on now',
    text: 'Its place is kept. Try again in a minute.',
    canRetry: true,
  },
  INVALID_CURSOR: {
    title: 'This list has changed',
    text: 'Load the page again to start from its beginning.',
    canRetry: false,
  },
  UNSUPPORTED: {
    title: 'Not to be had with these filters',
    text: 'None of the series that are in use can do this. Take another filter or order.',
    canRetry: false,
  },
  UPSTREAM_BUDGET_EXCEEDED: { title: 'That is too much for one page', text: 'Try again: what came is kept.', canRetry: true },
  UPSTREAM_REJECTED: {
    title: 'The gateway has no access',
    text: 'TikHub refuses its key. Tell its operator.',
    canRetry: false,
  },
  UNAUTHENTICATED: {
    title: 'No access',
    text: 'The gateway wants a client key. Set GATEWAY_CLIENT_KEY and start this app again.',
    canRetry: false,
  },
  BAD_USER_INPUT: { title: 'That can’t be understood', text: 'Check what you entered.', canRetry: false },
  QUERY_TOO_EXPENSIVE: PROGRAM,
  QUERY_TOO_DEEP: PROGRAM,
  QUERY_TOO_LARGE: PROGRAM,
  REQUEST_TOO_LARGE: PROGRAM,
  INTERNAL: { title: 'The gateway failed', text: 'Try again. If that doesn’t help, tell its operator.', canRetry: true },
  APP_FAULT: PROGRAM,
  NO_ANSWER: { title: 'No answer from the gateway', text: 'Check your connection, then try again.', canRetry: true },
};

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && code in ADVICE;
}

export function adviceFor(problem: Problem): Advice {
  return ADVICE[problem.code];
}

/** Apollo's error, by code and place. An unknown code (a newer gateway's) counts as INTERNAL. */
export function problemsIn(error: ErrorLike | undefined): Problem[] {
  if (!error) {
    return [];
  }
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.map(({ message, path = [], extensions = {} }) => ({
      code: isCode(extensions['code']) ? extensions['code'] : 'INTERNAL',
      message,
      path: path.join('.'),
      retryAfter: typeof extensions['retryAfter'] === 'number' ? extensions['retryAfter'] : undefined,
      attempts: (extensions['attempts'] as Attempt[] | undefined) ?? [],
    }));
  }
  const code = ServerError.is(error) || error instanceof TypeError ? 'NO_ANSWER' : 'APP_FAULT';
  return [{ code, message: error.message, path: '', attempts: [] }];
}

/** The error that a field is null for: its own, or that of a field that it lies in. */
export function problemAt(error: ErrorLike | undefined, path: string): Problem | undefined {
  return problemsIn(error).find((problem) => problem.path === '' || `${path}.`.startsWith(`${problem.path}.`));
}
