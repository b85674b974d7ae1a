// Lists of the sandbox for every connection of the schema.
import { connections } from './contract.js';

const PAGE = `
  edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
`;

const user = (connection) => `query Walk($first: Int!, $after: String) {
  user(userId: "5e0a1b2c0000000001007a01") { id ${connection}(first: $first, after: $after) { ${PAGE} } }
}`;

// connection: its path in the response. size: the size in the sandbox's catalogue, if it has one.
export const lists = [
  { field: 'User.postedNotes', size: 60, document: user('postedNotes'), connection: ({ user }) => user.postedNotes },
  { field: 'User.favedNotes', document: user('favedNotes'), connection: ({ user }) => user.favedNotes },
  {
    field: 'Note.comments',
    size: 200,
    document: `query Walk($first: Int!, $after: String) {
      note(noteId: "69e0c5a0000000001d01a101") { id comments(first: $first, after: $after) { ${PAGE} } }
    }`,
    connection: ({ note }) => note.comments,
  },
  {
    field: 'Comment.replies',
    size: 30,
    document: `query Walk($first: Int!, $after: String) {
      node(id: "Q29tbWVudDo2OWUwYzVhMDAwMDAwMDAwMWQwMWExMDE6NjllNTAzYTcwMDAwMDAwMDhkNTIyYzgz") {
        id
        ... on Comment { replies(first: $first, after: $after) { ${PAGE} } }
      }
    }`,
    connection: ({ node }) => node.replies,
  },
  {
    field: 'Query.searchNotes',
    document: `query Walk($first: Int!, $after: String) {
      searchNotes(keyword: "咖啡", first: $first, after: $after) { ${PAGE} }
    }`,
    connection: ({ searchNotes }) => searchNotes,
  },
  {
    field: 'Query.searchUsers',
    document: `query Walk($first: Int!, $after: String) {
      searchUsers(keyword: "的", first: $first, after: $after) { ${PAGE} }
    }`,
    connection: ({ searchUsers }) => searchUsers,
  },
  {
    field: 'Topic.notes',
    size: 46,
    document: `query Walk($first: Int!, $after: String) {
      topic(topicId: "5ce7e984d95ce01c0712a4a3") { id notes(first: $first, after: $after) { ${PAGE} } }
    }`,
    connection: ({ topic }) => topic.notes,
  },
];

for (const { type, field } of connections) {
  if (!lists.some((each) => each.field === `${type.name}.${field.name}`)) {
    throw new Error(`no list to walk through for ${type.name}.${field.name}`);
  }
}

const ids = ({ edges }) => edges.map(({ node }) => node.id);

// Reads a whole list with fetch alone, in pages of another size than clients use.
async function all({ document, connection }, url) {
  const found = [];
  let after = null;
  do {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: document, variables: { first: 50, after } }),
    });
    const { data, errors } = await response.json();
    if (errors) {
      throw new Error(JSON.stringify(errors));
    }
    const page = connection(data);
    found.push(...ids(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return found;
}

/** Reads all lists with a client. walk returns the connection in the client's cache after the last page. */
export async function check(url, walk) {
  let failures = 0;
  for (const list of lists) {
    const expected = await all(list, url);
    const merged = ids(await walk(list));
    const trouble = [
      [expected.length > 2 * PAGE_SIZE, 'too short to say anything'],
      [list.size === undefined || list.size === expected.length, `not ${list.size} long`],
      [new Set(merged).size === merged.length, 'something comes twice'],
      [merged.join() === expected.join(), `${merged.length} merged, ${expected.length} there`],
    ]
      .filter(([fine]) => !fine)
      .map(([, message]) => message);
    console.log(`${list.field}: ${trouble.length ? trouble.join('; ') : `${merged.length} ok`}`);
    failures += trouble.length;
  }
  console.log(failures ? `${failures} failures` : `all ${lists.length} lists ok`);
  process.exit(failures ? 1 : 0);
}

/** The number of edges that clients query at once. It differs from the page sizes of upstream. */
export const PAGE_SIZE = 7;

/** No list has more pages, so a client that reads on has lost its place. */
export const MAX_PAGES = 40;
