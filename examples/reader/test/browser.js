// The built app (vite preview, in front of the gateway at GATEWAY_URL) in headless Chromium.
import { existsSync } from 'node:fs';
import { after, before, beforeEach } from 'node:test';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const GATEWAY = process.env.GATEWAY_URL ?? 'http://localhost:8080';
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Sends a request to the sandbox's control: `app_v2/down`, `reset`, `forget/answers`. */
export async function sandbox(path) {
  const response = await fetch(`${GATEWAY}/sandbox/${path}`, { method: 'POST' });
  if (!response.ok) {
    throw new Error(`${GATEWAY} isn't a gateway in sandbox mode: ${response.status}`);
  }
}

/** Sends a query to the gateway without the app. */
export async function ask(query) {
  const response = await fetch(`${GATEWAY}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** Gives each test a new page and a reset sandbox. */
export function useApp() {
  const app = {};
  let server;
  let browser;
  let context;

  before(async () => {
    if (!existsSync('dist/index.html')) {
      throw new Error('Run "npm run build" first.');
    }
    server = await preview({ preview: { port: 0, host: '127.0.0.1', strictPort: false }, logLevel: 'error' });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      // Allows only this machine, because the sandbox's pictures have addresses that don't exist.
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
    app.url = `http://127.0.0.1:${server.httpServer.address().port}`;
  });

  beforeEach(async () => {
    await sandbox('reset');
    await sandbox('forget/answers');
    await sandbox('forget/failures');
    await context?.close();
    app.failures = [];
    app.requests = [];
    app.open = async (path, options = {}) => {
      context = await browser.newContext({ baseURL: app.url, viewport: { width: 1100, height: 800 }, ...options });
      // A long time-out for busy machines. It doesn't delay tests that succeed.
      context.setDefaultTimeout(90_000);
      app.page = await context.newPage();
      app.page.on('pageerror', (error) => app.failures.push(error.message));
      app.page.on('request', (request) => request.url().includes('/graphql') && app.requests.push(request));
      await options.before?.(app.page);
      await app.page.goto(path);
      return app.page;
    };
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  return app;
}

/** With SCREENSHOTS=1, writes a picture of the page for the README. */
export async function screenshot(page, name) {
  if (process.env.SCREENSHOTS) {
    await page.evaluate(() => document.activeElement?.blur());
    await page.screenshot({ path: `screenshots/${name}.png` });
  }
}

/** Returns a number in the footer. */
export async function cost(page, what) {
  return Number(await page.locator(`[data-cost=${what}]`).innerText());
}
