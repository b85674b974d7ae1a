const NEW_TAB = `# Write a query here. Ctrl-Space lists the fields, and Ctrl-Enter runs the query.
# extensions.upstream of each answer lists the upstream calls that it made.
`;

const send = GraphiQL.createFetcher({ url: '/graphql' });

// After a change of tabs, GraphiQL 3.2 sends the operation name of the previous tab until the query is edited.
function fetcher(request, options) {
  const isThere = new RegExp(`\\b(query|mutation|subscription)\\s+${request.operationName}\\b`).test(request.query);
  return merged(send(isThere ? request : { ...request, operationName: undefined }, options));
}

// GraphiQL 3.2 can't merge parts of an answer that arrive as `incremental`, so it gets the whole answer received so far.
async function* merged(payloads) {
  let shown = {};
  for await (const payload of payloads) {
    for (const { incremental, hasNext, ...initial } of [payload].flat()) {
      shown = { ...shown, ...initial };
      for (const { path, data, errors, extensions } of incremental ?? []) {
        addTo(path.reduce((parent, step) => parent[step], shown.data), data ?? {});
        shown = { ...shown, ...(errors && { errors: [...(shown.errors ?? []), ...errors] }), extensions };
      }
    }
    yield structuredClone(shown);
  }
}

function addTo(object, fields) {
  for (const [name, value] of Object.entries(fields)) {
    if (value && typeof value === 'object' && object[name]) {
      addTo(object[name], value);
    } else {
      object[name] = value;
    }
  }
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
