import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gateway's address. The browser sees only one origin, so CORS isn't needed. */
const target = process.env['GATEWAY_URL'] ?? 'http://localhost:8080';

/** Adds the client key, if the gateway needs one. In the browser's code, everybody could read the key. */
const key = process.env['GATEWAY_CLIENT_KEY'];

const gateway = { target, ...(key && { headers: { authorization: `Bearer ${key}` } }) };

export default defineConfig({
  plugins: [react()],
  // Apollo Client, React and React Router alone are 500 kB, or 165 kB compressed.
  build: { chunkSizeWarningLimit: 700 },
  server: { proxy: { '/graphql': gateway, '/sandbox': gateway } },
});
