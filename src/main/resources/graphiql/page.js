const NEW_TAB = `# Write a query here; Ctrl-Space says what there is, and Ctrl-Enter runs it.
# Every answer's extensions.upstream tells which upstream calls it made.
`;

const send = GraphiQL.createFetcher({ url: '/graphql' });

// GraphiQL 3.2 goes on naming the operation of the tab that was left until the new one's query is edited.
function fetcher(request, options) {
  const isThere = new RegExp(`\\b(query|mutation|subscription)\\s+${request.operationName}\\b`).test(request.query);
  return send(isThere ? request : { ...request, operationName: undefined }, options);
}

async function show(place) {
  const tabs = await (await fetch('tabs.json')).json();
  const product = React.createElement(
    'a',
    { className: 'product', href: '/graphql/schema.graphql' },
    'xhs-graphql schema',
  );
  ReactDOM.createRoot(place).render(
    React.createElement(
      GraphiQL,
      {
        fetcher,
        defaultTabs: tabs.map(({ query, variables }) => ({
          query,
          variables: JSON.stringify(variables, null, 2),
          headers: null,
        })),
        defaultQuery: NEW_TAB,
        defaultEditorToolsVisibility: 'variables',
        shouldPersistHeaders: false,
      },
      React.createElement(GraphiQL.Logo, null, product),
    ),
  );
}

const place = document.getElementById('graphiql');
show(place).catch((failure) => {
  place.textContent = `GraphiQL can't be shown: ${failure.message}`;
});
