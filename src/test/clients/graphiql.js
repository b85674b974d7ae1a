// Opens GraphiQL in a headless Chromium, runs the query of every tab as people do, and takes a picture of the first.
// Arguments: the gateway's address, the browser, the picture's file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [gateway, executablePath, picture] = process.argv.slice(2);
const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
});
const trouble = [];

try {
  const page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(gateway) && !request.url().startsWith('data:')) {
      trouble.push(`asks another host: ${request.url()}`);
    }
  });
  await page.goto(gateway);
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  const names = await tabs.allInnerTexts();
  for (const [index, name] of names.entries()) {
    await tabs.nth(index).click();
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && response.request().postData().includes(name),
    );
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const type = (await answered).headers()['content-type'];
    // A deferred response is complete when the page shows a field of the first part and of each fragment.
    const fields = name === 'PartByPart' ? ['title', 'content', 'bio'] : ['data'];
    await page.waitForFunction(
      (shown) => shown.every((field) => document.querySelector('.result-window .CodeMirror').CodeMirror.getValue().includes(`"${field}"`)),
      fields,
    );
    const { data, errors, extensions } = await page.evaluate(() =>
      JSON.parse(document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()),
    );
    if (name === 'PartByPart' && !type.startsWith('multipart/mixed')) {
      trouble.push(`${name} came as ${type}`);
    }
    console.log(`${name}: ${errors ? JSON.stringify(errors) : 'ok'}`);
    if (errors || !data || !extensions?.upstream) {
      trouble.push(`${name} isn't answered`);
    }
  }
  await tabs.first().click();
  await page.locator('.result-window', { hasText: 'City walk' }).waitFor();
  await page.mouse.move(640, 5);
  await page.screenshot({ path: picture, animations: 'disabled' });
  console.log(`${names.length} tabs`);
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}
trouble.forEach((each) => console.log(each));
process.exit(trouble.length ? 1 : 0);
