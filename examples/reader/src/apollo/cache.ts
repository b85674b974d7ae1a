import { type FieldPolicy, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/**
 * How pages become one list: Apollo's policy for Relay connections puts a page behind the edge whose cursor was given as
 * `after`. Only the arguments that make it another list are keys, never `first` and `after`.
 *
 * A list that is null stays null. Apollo's policy makes an empty list of it, but here hidden, failed and empty are
 * different things. A further page that is null leaves the list as it is.
 */
function connection(keyArgs: FieldPolicy['keyArgs']): FieldPolicy {
  const { read, merge, ...relay } = relayStylePagination(keyArgs);
  if (!read || typeof merge !== 'function') {
    throw new Error('relayStylePagination has changed');
  }
  return {
    ...relay,
    read: (existing, options) => existing && read(existing, options),
    merge: (existing, incoming, options) =>
      incoming ? merge(existing ?? undefined, incoming, options) : (existing ?? null),
  };
}

export const cache = new InMemoryCache({
  typePolicies: {
    Query: {
      fields: {
        // `kind` only saves a call: with it or without, it is the same note.
        note: { keyArgs: ['noteId'] },
        searchNotes: connection(['keyword', 'filter', 'sort']),
      },
    },
    // Xiaohongshu's IDs, which addresses hold as well.
    Note: { keyFields: ['noteId'], fields: { comments: connection(['sort']) } },
    Comment: { keyFields: ['commentId'], fields: { replies: connection(false) } },
    User: { keyFields: ['userId'], fields: { postedNotes: connection(false), favedNotes: connection(false) } },
    Topic: { keyFields: ['topicId'], fields: { notes: connection(['sort']) } },
  },
});
