import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gateway. The browser sees one origin only, so that no CORS is needed. */
const target = process.env['GATEWAY_URL'] ?? 'http://localhost:8080';

/** A gateway that wants a client key gets it here: a key in the browser's code would be everybody's. */
const key = process.env['GATEWAY_CLIENT_KEY'];

const gateway = { target, ...(key && { headers: { authorization: `Bearer ${key}` } }) };

export default defineConfig({
  plugins: [react()],
  // Apollo Client, React and React Router alone are 500 kB; 165 kB as they are sent.
  build: { chunkSizeWarningLimit: 700 },
  server: { proxy: { '/graphql': gateway, '/sandbox': gateway } },
});
