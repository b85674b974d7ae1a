// What somebody would write by hand: mercurius with graphql-jit, one fetch per request, the fields mapped one by one.
// Started with the port to listen on and the upstream's address.
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { Pool } from 'undici'

const [port, upstream] = process.argv.slice(2)
const pool = new Pool(upstream, { connections: 512, headersTimeout: 60_000 })

const schema = `
  scalar DateTime
  scalar BigInteger
  type Query { user(userId: String!): User }
  type User { userId: String! nickname: String avatarUrl: String
    postedNotes(first: Int = 20, after: String): NoteConnection }
  type NoteConnection { edges: [NoteEdge!]! pageInfo: PageInfo! }
  type NoteEdge { cursor: String! node: Note! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Note { id: ID! noteId: String! kind: String title: String excerpt: String publishedAt: DateTime likeCount: BigInteger
    commentCount: BigInteger cover: Image author: User }
  type Image { url: String width: Int height: Int }
`

const cursor = (note) => Buffer.from(JSON.stringify({ v: 1, at: note.id })).toString('base64url')

const image = (it) => it && { url: (it.url_size_large ?? it.url)?.replace('http://', 'https://'), width: it.width, height: it.height }

const author = (it) => it && { userId: it.userid, nickname: it.nickname, avatarUrl: it.images }

const note = (it) => ({
  id: Buffer.from('Note:' + it.id).toString('base64url'),
  noteId: it.id,
  kind: it.type === 'video' ? 'VIDEO' : 'IMAGE',
  title: it.title,
  excerpt: it.desc,
  publishedAt: new Date(it.create_time * 1000).toISOString(),
  likeCount: it.likes,
  commentCount: it.comments_count,
  cover: image(it.images_list?.[0]),
  author: author(it.user)
})

async function postedNotes(user, { first }) {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: '/api/v1/xiaohongshu/app_v2/get_user_posted_notes?user_id=' + encodeURIComponent(user.userId),
    headers: { authorization: 'Bearer bench', 'user-agent': 'bench' }
  })
  if (statusCode !== 200) throw new Error('upstream answered ' + statusCode)
  const page = (await body.json()).data.data
  const notes = page.notes.slice(0, first)
  return {
    edges: notes.map((it) => ({ cursor: cursor(it), node: note(it) })),
    pageInfo: { hasNextPage: page.has_more || notes.length < page.notes.length, endCursor: notes.length ? cursor(notes.at(-1)) : null }
  }
}

const app = Fastify({ logger: false })
app.register(mercurius, {
  schema,
  jit: 1,
  graphiql: false,
  resolvers: { Query: { user: (_, { userId }) => ({ userId }) }, User: { postedNotes } }
})
await app.listen({ port: Number(port), host: '127.0.0.1' })
