// A handwritten server for comparison: mercurius with graphql-jit, one fetch for each upstream call, and fields mapped one by one.
// Arguments: the port and the upstream's address.
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { Pool } from 'undici'

const [port, upstream] = process.argv.slice(2)
const pool = new Pool(upstream, { connections: 1000, headersTimeout: 60_000 })

const schema = `
  scalar DateTime
  scalar BigInteger
  type Query { note(noteId: String!): Note user(userId: String!): User }
  type User { id: ID! userId: String! nickname: String avatarUrl: String redId: String bio: String ipLocation: String
    followerCount: BigInteger followingCount: BigInteger noteCount: BigInteger
    postedNotes(first: Int = 20, after: String): NoteConnection }
  type NoteConnection { edges: [NoteEdge!]! pageInfo: PageInfo! }
  type NoteEdge { cursor: String! node: Note! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Note { id: ID! noteId: String! kind: NoteKind title: String text: String excerpt: String publishedAt: DateTime
    ipLocation: String likeCount: BigInteger favoriteCount: BigInteger commentCount: BigInteger shareCount: BigInteger
    cover: Image images: [Image!] tags: [NoteTag!] author: User
    comments(first: Int = 20, after: String): CommentConnection }
  enum NoteKind { IMAGE VIDEO }
  type NoteTag { name: String! }
  type Image { url: String width: Int height: Int }
  type CommentConnection { totalCount: BigInteger edges: [CommentEdge!]! pageInfo: PageInfo! }
  type CommentEdge { cursor: String! node: Comment! }
  type Comment { id: ID! commentId: String! content: String publishedAt: DateTime likeCount: BigInteger
    replyCount: BigInteger ipLocation: String isPinned: Boolean author: CommentAuthor }
  type CommentAuthor { nickname: String avatarUrl: String isNoteAuthor: Boolean! }
`

async function get(endpoint, query) {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: `/api/v1/xiaohongshu/app_v2/${endpoint}?${new URLSearchParams(query)}`,
    headers: { authorization: 'Bearer bench', 'user-agent': 'bench' }
  })
  if (statusCode !== 200) {
    await body.dump()
    throw new Error('upstream answered ' + statusCode)
  }
  const { data } = await body.json()
  if (data.success === false || !data.data) throw new Error('upstream has no data')
  return data.data
}

const base64 = (text) => Buffer.from(text).toString('base64url')

const filled = (text) => (text?.trim() ? text : null)

const https = (url) => (url?.startsWith('http://') ? 'https://' + url.slice(7) : url)

const time = (seconds) => new Date(seconds * 1000).toISOString()

const image = (it) => ({ url: https(filled(it.url_size_large) ?? filled(it.original) ?? it.url), width: it.width, height: it.height })

const mention = (it) => ({ id: base64('User:' + it.userid), userId: it.userid, nickname: it.nickname, avatarUrl: https(it.image ?? it.images) })

const profile = (it) => ({
  id: base64('User:' + it.userid),
  userId: it.userid,
  nickname: it.nickname,
  avatarUrl: https(filled(it.imageb) ?? it.images),
  redId: filled(it.red_id),
  bio: filled(it.desc),
  ipLocation: filled(it.ip_location),
  followerCount: it.fans,
  followingCount: it.follows,
  noteCount: it.ndiscovery
})

const common = (it) => {
  const images = (it.images_list ?? []).map(image)
  return {
    id: base64('Note:' + it.id),
    noteId: it.id,
    kind: it.type === 'video' ? 'VIDEO' : 'IMAGE',
    ipLocation: filled(it.ip_location),
    favoriteCount: it.collected_count,
    commentCount: it.comments_count,
    cover: images[0],
    images,
    author: mention(it.user)
  }
}

const listedNote = (it) => ({
  ...common(it),
  title: filled(it.title) ?? filled(it.display_title),
  excerpt: filled(it.desc),
  publishedAt: time(it.create_time),
  likeCount: it.likes,
  shareCount: it.share_count
})

const wholeNote = (it) => ({
  ...common(it),
  title: filled(it.title),
  text: filled(it.desc),
  excerpt: filled([...it.desc].slice(0, 100).join('')),
  publishedAt: time(it.time),
  likeCount: it.liked_count,
  shareCount: it.shared_count,
  tags: [...new Set([...(it.hash_tag ?? []), ...(it.topics ?? [])].map((tag) => tag.name))].map((name) => ({ name }))
})

const comment = (it, page, noteId) => {
  const marks = [...(it.show_tags ?? []), ...(it.show_tags_v2 ?? [])].map((mark) => mark.type)
  return {
    id: base64(`Comment:${noteId}:${it.id}`),
    commentId: it.id,
    content: filled(it.content),
    publishedAt: time(it.time),
    likeCount: it.like_count,
    replyCount: it.sub_comment_count,
    ipLocation: filled(it.ip_location),
    isPinned: marks.includes('user_top'),
    author: {
      nickname: it.user.nickname,
      avatarUrl: https(it.user.images),
      isNoteAuthor: marks.includes('is_author') || it.user.userid === page.user_id
    }
  }
}

// A page of a list as in Relay's specification. A cursor is the last item's ID.
const connection = (items, first, more, idOf, totalCount) => {
  const edges = items.slice(0, first).map((node) => ({ cursor: base64(idOf(node)), node }))
  return { totalCount, edges, pageInfo: { hasNextPage: more || edges.length < items.length, endCursor: edges.at(-1)?.cursor } }
}

const after = (cursor) => cursor && Buffer.from(cursor, 'base64url').toString()

const OF_PROFILE = new Set(['redId', 'bio', 'ipLocation', 'followerCount', 'followingCount', 'noteCount'])

const selects = (info, names) => info.fieldNodes.some((field) => field.selectionSet.selections.some((it) => names.has(it.name?.value)))

const loadUser = async (userId) => profile(await get('get_user_info', { user_id: userId }))

const NOT_IN_ID = new Set([...OF_PROFILE, 'nickname', 'avatarUrl'])

async function comments(note, { first, after: cursor }) {
  const items = []
  let next = cursor ? { cursor: after(cursor), index: 1 } : { index: 0 }
  let totalCount
  do {
    const page = await get('get_note_comments', { note_id: note.noteId, pageArea: 'UNFOLDED', sort_strategy: 'latest_v2', ...next })
    items.push(...page.comments.map((it) => comment(it, page, note.noteId)))
    totalCount ??= page.comment_count_l1
    next = page.has_more ? JSON.parse(page.cursor) : null
  } while (next && items.length < first)
  return connection(items, first, next != null, (it) => it.commentId, totalCount)
}

async function postedNotes(user, { first, after: cursor }) {
  const page = await get('get_user_posted_notes', { user_id: user.userId, ...(cursor && { cursor: after(cursor) }) })
  return connection(page.notes.map(listedNote), first, page.has_more, (it) => it.noteId)
}

const app = Fastify({ logger: false })
app.register(mercurius, {
  schema,
  jit: 1,
  graphiql: false,
  resolvers: {
    Query: {
      note: async (_, { noteId }) => wholeNote((await get('get_image_note_detail', { note_id: noteId }))[0].note_list[0]),
      user: (_, { userId }, context, info) => (selects(info, NOT_IN_ID) ? loadUser(userId) : { id: base64('User:' + userId), userId })
    },
    Note: {
      author: ({ author }, _, context, info) => (selects(info, OF_PROFILE) ? loadUser(author.userId) : author),
      comments
    },
    User: { postedNotes }
  }
})
await app.listen({ port: Number(port), host: '127.0.0.1' })
