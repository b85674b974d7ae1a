/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment CommentItem on Comment {\n    id\n    commentId\n    content\n    publishedAt\n    ipLocation\n    isPinned\n    isLikedByAuthor\n    likeCount\n    replyCount\n    countsAreApproximate\n    source\n    pictures {\n      ...Picture\n    }\n    inReplyTo {\n      commentId\n      author {\n        nickname\n      }\n    }\n    author {\n      nickname\n      avatarUrl\n      isNoteAuthor\n      user {\n        userId\n      }\n    }\n  }\n": typeof types.CommentItemFragmentDoc,
    "\n  fragment Comments on Note {\n    noteId\n    comments(first: 10) {\n      totalCount\n      ...CommentList\n    }\n  }\n": typeof types.CommentsFragmentDoc,
    "\n  fragment CommentList on CommentConnection {\n    edges {\n      cursor\n      node {\n        commentId\n        ...CommentItem\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.CommentListFragmentDoc,
    "\n  query MoreComments($noteId: String!, $after: String!) {\n    note(noteId: $noteId) {\n      noteId\n      comments(first: 10, after: $after) {\n        totalCount\n        ...CommentList\n      }\n    }\n  }\n": typeof types.MoreCommentsDocument,
    "\n  fragment Gallery on Note {\n    images {\n      fileId\n      ...Picture\n    }\n  }\n": typeof types.GalleryFragmentDoc,
    "\n  query NotePage($noteId: String!, $kind: NoteKind) {\n    note(noteId: $noteId, kind: $kind) {\n      noteId\n      title\n      text\n      kind\n      publishedAt\n      editedAt\n      ipLocation\n      likeCount\n      favoriteCount\n      shareCount\n      countsAreApproximate\n      url\n      shareUrl\n      source\n      author {\n        ...Author\n      }\n      ...Gallery\n      ...NoteVideo\n      ...Tags\n      ...Comments @defer(label: \"comments\")\n    }\n  }\n": typeof types.NotePageDocument,
    "\n  fragment NoteVideo on Note {\n    video {\n      url\n      coverUrl\n      duration\n      width\n      height\n      streams {\n        url\n        backupUrls\n        codec\n        quality\n        size\n        height\n      }\n      subtitles {\n        language\n        url\n      }\n    }\n  }\n": typeof types.NoteVideoFragmentDoc,
    "\n  query Replies($id: ID!, $after: String) {\n    node(id: $id) {\n      ... on Comment {\n        commentId\n        replies(first: 10, after: $after) {\n          edges {\n            cursor\n            node {\n              commentId\n              ...CommentItem\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.RepliesDocument,
    "\n  fragment Tags on Note {\n    tags {\n      name\n      topic {\n        topicId\n        source\n      }\n    }\n  }\n": typeof types.TagsFragmentDoc,
    "\n  query SearchPage($keyword: String!, $filter: NoteSearchFilter, $sort: NoteSearchSort, $after: String) {\n    searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: 20, after: $after) {\n      ...NoteList\n    }\n  }\n": typeof types.SearchPageDocument,
    "\n  query SharePage($text: String!) {\n    shareLink(link: $text) {\n      kind\n      noteId\n      userId\n    }\n  }\n": typeof types.SharePageDocument,
    "\n  query TopicNotes($topicId: String!, $sort: TopicSort, $after: String) {\n    topic(topicId: $topicId) {\n      topicId\n      notes(first: 20, sort: $sort, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n": typeof types.TopicNotesDocument,
    "\n  query TopicPage($topicId: String!) {\n    topic(topicId: $topicId) {\n      topicId\n      name\n      viewCount\n      discussionCount\n      countsAreApproximate\n      source\n    }\n  }\n": typeof types.TopicPageDocument,
    "\n  fragment Author on User {\n    userId\n    nickname\n    avatarUrl\n    source\n  }\n": typeof types.AuthorFragmentDoc,
    "\n  fragment NoteCard on Note {\n    noteId\n    title\n    excerpt\n    kind\n    likeCount\n    countsAreApproximate\n    source\n    cover {\n      ...Picture\n    }\n    author {\n      userId\n      nickname\n      avatarUrl\n    }\n  }\n": typeof types.NoteCardFragmentDoc,
    "\n  fragment NoteList on NoteConnection {\n    edges {\n      cursor\n      node {\n        noteId\n        ...NoteCard\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.NoteListFragmentDoc,
    "\n  fragment Picture on Image {\n    fileId\n    url\n    width\n    height\n    livePhotoUrl\n  }\n": typeof types.PictureFragmentDoc,
    "\n  query FavedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      favedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n": typeof types.FavedNotesDocument,
    "\n  query PostedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      postedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n": typeof types.PostedNotesDocument,
    "\n  query UserPage($userId: String!) {\n    user(userId: $userId) {\n      userId\n      nickname\n      redId\n      avatarUrl\n      bio\n      location\n      ipLocation\n      verification {\n        description\n      }\n      followerCount\n      followingCount\n      noteCount\n      likeAndFavoriteCount\n      favedNotesArePublic\n      countsAreApproximate\n      profileUrl\n      source\n    }\n  }\n": typeof types.UserPageDocument,
};
const documents: Documents = {
    "\n  fragment CommentItem on Comment {\n    id\n    commentId\n    content\n    publishedAt\n    ipLocation\n    isPinned\n    isLikedByAuthor\n    likeCount\n    replyCount\n    countsAreApproximate\n    source\n    pictures {\n      ...Picture\n    }\n    inReplyTo {\n      commentId\n      author {\n        nickname\n      }\n    }\n    author {\n      nickname\n      avatarUrl\n      isNoteAuthor\n      user {\n        userId\n      }\n    }\n  }\n": types.CommentItemFragmentDoc,
    "\n  fragment Comments on Note {\n    noteId\n    comments(first: 10) {\n      totalCount\n      ...CommentList\n    }\n  }\n": types.CommentsFragmentDoc,
    "\n  fragment CommentList on CommentConnection {\n    edges {\n      cursor\n      node {\n        commentId\n        ...CommentItem\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.CommentListFragmentDoc,
    "\n  query MoreComments($noteId: String!, $after: String!) {\n    note(noteId: $noteId) {\n      noteId\n      comments(first: 10, after: $after) {\n        totalCount\n        ...CommentList\n      }\n    }\n  }\n": types.MoreCommentsDocument,
    "\n  fragment Gallery on Note {\n    images {\n      fileId\n      ...Picture\n    }\n  }\n": types.GalleryFragmentDoc,
    "\n  query NotePage($noteId: String!, $kind: NoteKind) {\n    note(noteId: $noteId, kind: $kind) {\n      noteId\n      title\n      text\n      kind\n      publishedAt\n      editedAt\n      ipLocation\n      likeCount\n      favoriteCount\n      shareCount\n      countsAreApproximate\n      url\n      shareUrl\n      source\n      author {\n        ...Author\n      }\n      ...Gallery\n      ...NoteVideo\n      ...Tags\n      ...Comments @defer(label: \"comments\")\n    }\n  }\n": types.NotePageDocument,
    "\n  fragment NoteVideo on Note {\n    video {\n      url\n      coverUrl\n      duration\n      width\n      height\n      streams {\n        url\n        backupUrls\n        codec\n        quality\n        size\n        height\n      }\n      subtitles {\n        language\n        url\n      }\n    }\n  }\n": types.NoteVideoFragmentDoc,
    "\n  query Replies($id: ID!, $after: String) {\n    node(id: $id) {\n      ... on Comment {\n        commentId\n        replies(first: 10, after: $after) {\n          edges {\n            cursor\n            node {\n              commentId\n              ...CommentItem\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.RepliesDocument,
    "\n  fragment Tags on Note {\n    tags {\n      name\n      topic {\n        topicId\n        source\n      }\n    }\n  }\n": types.TagsFragmentDoc,
    "\n  query SearchPage($keyword: String!, $filter: NoteSearchFilter, $sort: NoteSearchSort, $after: String) {\n    searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: 20, after: $after) {\n      ...NoteList\n    }\n  }\n": types.SearchPageDocument,
    "\n  query SharePage($text: String!) {\n    shareLink(link: $text) {\n      kind\n      noteId\n      userId\n    }\n  }\n": types.SharePageDocument,
    "\n  query TopicNotes($topicId: String!, $sort: TopicSort, $after: String) {\n    topic(topicId: $topicId) {\n      topicId\n      notes(first: 20, sort: $sort, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n": types.TopicNotesDocument,
    "\n  query TopicPage($topicId: String!) {\n    topic(topicId: $topicId) {\n      topicId\n      name\n      viewCount\n      discussionCount\n      countsAreApproximate\n      source\n    }\n  }\n": types.TopicPageDocument,
    "\n  fragment Author on User {\n    userId\n    nickname\n    avatarUrl\n    source\n  }\n": types.AuthorFragmentDoc,
    "\n  fragment NoteCard on Note {\n    noteId\n    title\n    excerpt\n    kind\n    likeCount\n    countsAreApproximate\n    source\n    cover {\n      ...Picture\n    }\n    author {\n      userId\n      nickname\n      avatarUrl\n    }\n  }\n": types.NoteCardFragmentDoc,
    "\n  fragment NoteList on NoteConnection {\n    edges {\n      cursor\n      node {\n        noteId\n        ...NoteCard\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.NoteListFragmentDoc,
    "\n  fragment Picture on Image {\n    fileId\n    url\n    width\n    height\n    livePhotoUrl\n  }\n": types.PictureFragmentDoc,
    "\n  query FavedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      favedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n": types.FavedNotesDocument,
    "\n  query PostedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      postedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n": types.PostedNotesDocument,
    "\n  query UserPage($userId: String!) {\n    user(userId: $userId) {\n      userId\n      nickname\n      redId\n      avatarUrl\n      bio\n      location\n      ipLocation\n      verification {\n        description\n      }\n      followerCount\n      followingCount\n      noteCount\n      likeAndFavoriteCount\n      favedNotesArePublic\n      countsAreApproximate\n      profileUrl\n      source\n    }\n  }\n": types.UserPageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CommentItem on Comment {\n    id\n    commentId\n    content\n    publishedAt\n    ipLocation\n    isPinned\n    isLikedByAuthor\n    likeCount\n    replyCount\n    countsAreApproximate\n    source\n    pictures {\n      ...Picture\n    }\n    inReplyTo {\n      commentId\n      author {\n        nickname\n      }\n    }\n    author {\n      nickname\n      avatarUrl\n      isNoteAuthor\n      user {\n        userId\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CommentItem on Comment {\n    id\n    commentId\n    content\n    publishedAt\n    ipLocation\n    isPinned\n    isLikedByAuthor\n    likeCount\n    replyCount\n    countsAreApproximate\n    source\n    pictures {\n      ...Picture\n    }\n    inReplyTo {\n      commentId\n      author {\n        nickname\n      }\n    }\n    author {\n      nickname\n      avatarUrl\n      isNoteAuthor\n      user {\n        userId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Comments on Note {\n    noteId\n    comments(first: 10) {\n      totalCount\n      ...CommentList\n    }\n  }\n"): (typeof documents)["\n  fragment Comments on Note {\n    noteId\n    comments(first: 10) {\n      totalCount\n      ...CommentList\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CommentList on CommentConnection {\n    edges {\n      cursor\n      node {\n        commentId\n        ...CommentItem\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment CommentList on CommentConnection {\n    edges {\n      cursor\n      node {\n        commentId\n        ...CommentItem\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoreComments($noteId: String!, $after: String!) {\n    note(noteId: $noteId) {\n      noteId\n      comments(first: 10, after: $after) {\n        totalCount\n        ...CommentList\n      }\n    }\n  }\n"): (typeof documents)["\n  query MoreComments($noteId: String!, $after: String!) {\n    note(noteId: $noteId) {\n      noteId\n      comments(first: 10, after: $after) {\n        totalCount\n        ...CommentList\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Gallery on Note {\n    images {\n      fileId\n      ...Picture\n    }\n  }\n"): (typeof documents)["\n  fragment Gallery on Note {\n    images {\n      fileId\n      ...Picture\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotePage($noteId: String!, $kind: NoteKind) {\n    note(noteId: $noteId, kind: $kind) {\n      noteId\n      title\n      text\n      kind\n      publishedAt\n      editedAt\n      ipLocation\n      likeCount\n      favoriteCount\n      shareCount\n      countsAreApproximate\n      url\n      shareUrl\n      source\n      author {\n        ...Author\n      }\n      ...Gallery\n      ...NoteVideo\n      ...Tags\n      ...Comments @defer(label: \"comments\")\n    }\n  }\n"): (typeof documents)["\n  query NotePage($noteId: String!, $kind: NoteKind) {\n    note(noteId: $noteId, kind: $kind) {\n      noteId\n      title\n      text\n      kind\n      publishedAt\n      editedAt\n      ipLocation\n      likeCount\n      favoriteCount\n      shareCount\n      countsAreApproximate\n      url\n      shareUrl\n      source\n      author {\n        ...Author\n      }\n      ...Gallery\n      ...NoteVideo\n      ...Tags\n      ...Comments @defer(label: \"comments\")\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoteVideo on Note {\n    video {\n      url\n      coverUrl\n      duration\n      width\n      height\n      streams {\n        url\n        backupUrls\n        codec\n        quality\n        size\n        height\n      }\n      subtitles {\n        language\n        url\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment NoteVideo on Note {\n    video {\n      url\n      coverUrl\n      duration\n      width\n      height\n      streams {\n        url\n        backupUrls\n        codec\n        quality\n        size\n        height\n      }\n      subtitles {\n        language\n        url\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Replies($id: ID!, $after: String) {\n    node(id: $id) {\n      ... on Comment {\n        commentId\n        replies(first: 10, after: $after) {\n          edges {\n            cursor\n            node {\n              commentId\n              ...CommentItem\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Replies($id: ID!, $after: String) {\n    node(id: $id) {\n      ... on Comment {\n        commentId\n        replies(first: 10, after: $after) {\n          edges {\n            cursor\n            node {\n              commentId\n              ...CommentItem\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Tags on Note {\n    tags {\n      name\n      topic {\n        topicId\n        source\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Tags on Note {\n    tags {\n      name\n      topic {\n        topicId\n        source\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchPage($keyword: String!, $filter: NoteSearchFilter, $sort: NoteSearchSort, $after: String) {\n    searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: 20, after: $after) {\n      ...NoteList\n    }\n  }\n"): (typeof documents)["\n  query SearchPage($keyword: String!, $filter: NoteSearchFilter, $sort: NoteSearchSort, $after: String) {\n    searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: 20, after: $after) {\n      ...NoteList\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharePage($text: String!) {\n    shareLink(link: $text) {\n      kind\n      noteId\n      userId\n    }\n  }\n"): (typeof documents)["\n  query SharePage($text: String!) {\n    shareLink(link: $text) {\n      kind\n      noteId\n      userId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TopicNotes($topicId: String!, $sort: TopicSort, $after: String) {\n    topic(topicId: $topicId) {\n      topicId\n      notes(first: 20, sort: $sort, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n"): (typeof documents)["\n  query TopicNotes($topicId: String!, $sort: TopicSort, $after: String) {\n    topic(topicId: $topicId) {\n      topicId\n      notes(first: 20, sort: $sort, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TopicPage($topicId: String!) {\n    topic(topicId: $topicId) {\n      topicId\n      name\n      viewCount\n      discussionCount\n      countsAreApproximate\n      source\n    }\n  }\n"): (typeof documents)["\n  query TopicPage($topicId: String!) {\n    topic(topicId: $topicId) {\n      topicId\n      name\n      viewCount\n      discussionCount\n      countsAreApproximate\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Author on User {\n    userId\n    nickname\n    avatarUrl\n    source\n  }\n"): (typeof documents)["\n  fragment Author on User {\n    userId\n    nickname\n    avatarUrl\n    source\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoteCard on Note {\n    noteId\n    title\n    excerpt\n    kind\n    likeCount\n    countsAreApproximate\n    source\n    cover {\n      ...Picture\n    }\n    author {\n      userId\n      nickname\n      avatarUrl\n    }\n  }\n"): (typeof documents)["\n  fragment NoteCard on Note {\n    noteId\n    title\n    excerpt\n    kind\n    likeCount\n    countsAreApproximate\n    source\n    cover {\n      ...Picture\n    }\n    author {\n      userId\n      nickname\n      avatarUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoteList on NoteConnection {\n    edges {\n      cursor\n      node {\n        noteId\n        ...NoteCard\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment NoteList on NoteConnection {\n    edges {\n      cursor\n      node {\n        noteId\n        ...NoteCard\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Picture on Image {\n    fileId\n    url\n    width\n    height\n    livePhotoUrl\n  }\n"): (typeof documents)["\n  fragment Picture on Image {\n    fileId\n    url\n    width\n    height\n    livePhotoUrl\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FavedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      favedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n"): (typeof documents)["\n  query FavedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      favedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      postedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n"): (typeof documents)["\n  query PostedNotes($userId: String!, $after: String) {\n    user(userId: $userId) {\n      userId\n      postedNotes(first: 20, after: $after) {\n        ...NoteList\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserPage($userId: String!) {\n    user(userId: $userId) {\n      userId\n      nickname\n      redId\n      avatarUrl\n      bio\n      location\n      ipLocation\n      verification {\n        description\n      }\n      followerCount\n      followingCount\n      noteCount\n      likeAndFavoriteCount\n      favedNotesArePublic\n      countsAreApproximate\n      profileUrl\n      source\n    }\n  }\n"): (typeof documents)["\n  query UserPage($userId: String!) {\n    user(userId: $userId) {\n      userId\n      nickname\n      redId\n      avatarUrl\n      bio\n      location\n      ipLocation\n      verification {\n        description\n      }\n      followerCount\n      followingCount\n      noteCount\n      likeAndFavoriteCount\n      favedNotesArePublic\n      countsAreApproximate\n      profileUrl\n      source\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;