import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, createPath } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { client } from './apollo/client';
import { startPage } from './apollo/cost';
import { Layout, NoSuchPage } from './Layout';
import { NotePage } from './note/NotePage';
import { SearchPage } from './search/SearchPage';
import { SharePage } from './share/SharePage';
import './styles.css';
import { TopicPage } from './topic/TopicPage';
import { FavedNotes } from './user/FavedNotes';
import { PostedNotes } from './user/PostedNotes';
import { UserPage } from './user/UserPage';

const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <NoSuchPage />,
    children: [
      { path: '/', element: <SearchPage /> },
      { path: '/note/:noteId', element: <NotePage /> },
      {
        path: '/user/:userId',
        element: <UserPage />,
        children: [
          { index: true, element: <PostedNotes /> },
          { path: 'faved', element: <FavedNotes /> },
        ],
      },
      { path: '/topic/:topicId', element: <TopicPage /> },
      { path: '/open', element: <SharePage /> },
      { path: '*', element: <NoSuchPage /> },
    ],
  },
]);

// The footer counts from nothing with each new address, before the page that it shows asks for anything.
let address = createPath(router.state.location);
router.subscribe(({ location }) => {
  if (createPath(location) !== address) {
    address = createPath(location);
    startPage();
  }
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </StrictMode>,
  );
}
