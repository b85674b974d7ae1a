import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { ask, cost, sandbox, screenshot, useApp } from './browser.js';

const IMAGE_NOTE = '69e0c5a0000000001d01a101';
const VIDEO_NOTE = '6a0b3c20000000002201b202';
const LIVE_NOTE = '6a37f0fd000000003117560b';
const DELETED_NOTE = '6880d0f0000000001206f606';
const BUSY_USER = '5e0a1b2c0000000001007a01';
const PRIVATE_USER = '60c2d3e40000000001009c03';
const CAT_TOPIC = '5ce7e984d95ce01c0712a4a3';

const app = useApp();

afterEach(() => assert.deepEqual(app.failures, [], 'no error in the page'));

/** Returns the targets of the cards in a list. */
function cards(page) {
  return page.locator('.cards .card > a').evaluateAll((links) => links.map((link) => link.pathname));
}

/** Scrolls until a list has this many cards. */
async function scrollTo(page, count) {
  const enough = page.locator('.cards > li').nth(count - 1);
  while (!(await enough.isVisible())) {
    const before = await page.locator('.cards > li').count();
    await page.mouse.wheel(0, 4000);
    await page.waitForFunction(
      (before) => {
        window.scrollTo(0, document.body.scrollHeight);
        return document.querySelectorAll('.cards > li').length > before;
      },
      before,
    );
  }
}

function assertNoDouble(links) {
  assert.equal(new Set(links).size, links.length, 'no note comes twice');
}

test('search with filters, from the form to the address', async () => {
  const page = await app.open('/');
  await page.getByLabel('Keyword').fill('咖啡');
  await page.keyboard.press('Enter');
  await page.locator('.card .served[data-series=APP_V2]').first().waitFor();
  assert.equal(await cost(page, 'calls'), 1);
  assert.equal(await cost(page, 'cents'), 1);
  await screenshot(page, 'search');
  await page.getByLabel('Kind').selectOption('VIDEO');
  await page.waitForURL(/kind=VIDEO/);
  await page.waitForFunction(() => {
    const all = document.querySelectorAll('.cards > li:not(.skeleton)').length;
    return all > 0 && all === document.querySelectorAll('.cards .kind').length;
  });
  assert.equal(await page.getByLabel('Keyword').inputValue(), '咖啡');
});

test('scroll to the third page: no double, a call for each page, by GET and hash alone', async () => {
  const page = await app.open('/?q=的');
  await scrollTo(page, 60);
  assertNoDouble(await cards(page));
  await page.waitForFunction(
    () => document.querySelectorAll('.cards > li').length === 20 * document.querySelector('[data-cost=calls]').innerText,
  );
  const pages = app.requests.filter((request) => request.url().includes('SearchPage') || request.method() === 'POST');
  // If the gateway doesn't know the query's hash yet, the client sends the whole query once.
  assert.ok(pages.filter((request) => request.method() === 'POST').length <= 1);
  for (const request of pages.filter((request) => request.method() === 'GET')) {
    assert.ok(!new URL(request.url()).searchParams.has('query'));
  }
});

test('back from a note to the same place of the list costs nothing', async () => {
  const page = await app.open('/?q=的');
  await scrollTo(page, 40);
  const place = await page.evaluate(() => scrollY);
  const sent = app.requests.length;
  const before = await cards(page);
  await page.locator('.cards .card > a').nth(30).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/note/);
  await page.locator('.comments h2').waitFor();
  assert.ok(app.requests.length > sent);
  await page.goBack();
  await page.locator('.cards > li').nth(39).waitFor();
  assert.deepEqual((await cards(page)).slice(0, 40), before.slice(0, 40));
  assert.equal(await cost(page, 'calls'), 0);
  await page.waitForFunction((place) => Math.abs(scrollY - place) < 1500, place);
});

test('a note: pictures, author, tags that lead to topics', async () => {
  const page = await app.open(`/note/${IMAGE_NOTE}`);
  await page.getByRole('heading', { name: 'City walk without a map' }).waitFor();
  assert.equal(await page.locator('.gallery li').count(), 9);
  // Pictures that don't load leave a placeholder of the same shape instead of a broken picture.
  await page.locator('.gallery .placeholder').first().waitFor();
  await page.locator('.author .served').waitFor();
  // The last part has the total, so the parts must not be added up: one call for the note and one for its comments.
  await page.locator('.comment').first().waitFor();
  assert.equal(await cost(page, 'calls'), 2);
  await page.locator('.tags a').first().click();
  await page.waitForURL(/topic/);
  await page.locator('.card').first().waitFor();
});

test('comments arrive after the note, page by cursor, and open their replies', async () => {
  // The gateway has cached the note, but not its comments. App V2 fails, so the comments take longer.
  await ask(`{ note(noteId: "${IMAGE_NOTE}") { text images { url } } }`);
  await sandbox('app_v2/down');
  const page = await app.open(`/note/${IMAGE_NOTE}`, {
    before: (page) =>
      page.addInitScript(() => {
        window.seen = [];
        new MutationObserver(() => {
          const now = document.querySelector('.comment')
            ? 'note with comments'
            : document.querySelector('.note h1')
              ? 'note without comments'
              : null;
          if (now && window.seen.at(-1) !== now) {
            window.seen.push(now);
          }
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  await page.locator('.comment').first().waitFor();
  assert.deepEqual(await page.evaluate(() => window.seen), ['note without comments', 'note with comments']);
  assert.equal(await page.locator('.words > .title .served').getAttribute('data-series'), 'APP_V2');
  assert.equal(await page.locator('.comment .served').first().getAttribute('data-series'), 'APP_V1');

  await screenshot(page, 'note');

  const comments = page.locator('.comments > ul > li');
  const first = await comments.count();
  await page.getByRole('button', { name: 'More comments' }).click();
  await page.waitForFunction((first) => document.querySelectorAll('.comments > ul > li').length > first, first);

  await page.getByRole('button', { name: /Show \d+ replies/ }).first().click();
  await page.locator('.replies .comment').first().waitFor();
  await page.getByRole('button', { name: 'More replies' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.replies > li').length > 10);
});

test('comments that fail leave the note, and can be asked for again', async () => {
  await ask(`{ note(noteId: "${IMAGE_NOTE}") { text images { url } } }`);
  for (const series of ['app_v2', 'app_v1', 'web_v3']) {
    await sandbox(`${series}/down`);
  }
  const page = await app.open(`/note/${IMAGE_NOTE}`);
  await page.locator('.comments [data-code=UPSTREAM_UNAVAILABLE]').waitFor();
  await page.getByRole('heading', { name: 'City walk without a map' }).waitFor();
  await sandbox('reset');
  await sandbox('forget/failures');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.comment').first().waitFor();
});

test('a series dies in the middle of a list, and the list goes on', async () => {
  const page = await app.open('/?q=了');
  await page.locator('.card .served[data-series=APP_V2]').first().waitFor();
  await page.getByRole('switch', { name: 'APP V2' }).click();
  await page.locator('[role=switch][data-series=APP_V2][aria-checked=false]').waitFor();
  await scrollTo(page, 60);
  await page.locator('.card .served[data-series=APP_V1]').first().waitFor();
  const links = await cards(page);
  assertNoDouble(links);
  const series = await page.locator('.card .served').evaluateAll((all) => all.map((one) => one.dataset.series));
  assert.equal(series[0], 'APP_V2');
  assert.equal(series.at(-1), 'APP_V1');
  await page.getByRole('switch', { name: 'APP V2' }).click();
  await page.locator('[role=switch][data-series=APP_V2][aria-checked=true]').waitFor();
});

test('when all series die the list stays, with what to do', async () => {
  const page = await app.open('/?q=week');
  await page.locator('.card').first().waitFor();
  await page.goto('/?q=第');
  await page.locator('.card .served').first().waitFor();
  for (const series of ['app_v2', 'app_v1', 'web_v3']) {
    await sandbox(`${series}/down`);
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const problem = page.locator('.end .problem');
  await problem.waitFor();
  const before = await page.locator('.cards > li').count();
  assert.ok(before >= 20);
  await sandbox('reset');
  await sandbox('forget/failures');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await page.waitForFunction((before) => document.querySelectorAll('.cards > li').length > before, before);
  assertNoDouble(await cards(page));
});

test('posted notes are listed, private favorites shown as hidden, not as empty', async () => {
  const page = await app.open(`/user/${PRIVATE_USER}`);
  await page.locator('.card').first().waitFor();
  await page.getByRole('link', { name: 'Saved' }).click();
  await page.locator('[data-code=PRIVATE]').waitFor();
  assert.equal(await page.locator('.card').count(), 0);
  await page.getByRole('link', { name: 'Posted' }).click();
  await page.locator('.card').first().waitFor();
  await page.getByRole('link', { name: 'Saved' }).click();
  await page.locator('[data-code=PRIVATE]').waitFor();
  // The profile contains this fact, so the app doesn't query them.
  assert.equal(app.requests.filter((request) => request.url().includes('operationName=FavedNotes')).length, 0);
});

test('private favorites of a profile that doesn’t tell', async () => {
  const page = await app.open(`/user/${PRIVATE_USER}/faved`, {
    before: (page) =>
      page.route('**/graphql**', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('"favedNotesArePublic":false', '"favedNotesArePublic":null');
        await route.fulfill({ response, body });
      }),
  });
  await page.locator('[data-code=PRIVATE]').waitFor();
  await page.getByRole('link', { name: 'Posted' }).click();
  await page.locator('.card').first().waitFor();
  await page.getByRole('link', { name: 'Saved' }).click();
  // Apollo's cache now has a null without its reason, which must not look like an empty list.
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-code=PRIVATE]').waitFor();
});

test('by keyboard alone: search, open a note, read its replies', async () => {
  const page = await app.open('/');
  await page.locator('input[name=q]').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').innerText(), 'Skip to content');
  const tabTo = async (selector) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) {
        return;
      }
    }
    assert.fail(`Tab doesn't reach ${selector}`);
  };
  await tabTo('input[name=q]');
  await page.keyboard.type('City walk');
  await page.keyboard.press('Enter');
  await page.locator('.card').first().waitFor();
  await tabTo(`.card a[href="/note/${IMAGE_NOTE}"]`);
  await page.keyboard.press('Enter');
  await page.locator('h1:focus').getByText('City walk without a map').waitFor();
  await page.locator('.comment').first().waitFor();
  await tabTo('button[aria-expanded=false]');
  await page.keyboard.press('Enter');
  await page.locator('.replies .comment').first().waitFor();
  await tabTo('footer summary');
  await page.keyboard.press('Enter');
  await page.locator('footer ol li').first().waitFor();
});

test('public favorites are listed', async () => {
  const page = await app.open(`/user/${BUSY_USER}/faved`);
  await page.locator('.card .served[data-series=APP_V2]').first().waitFor();
});

test('a share text leads to its note', async () => {
  const page = await app.open('/open');
  await page.locator('textarea').fill('看看这篇 http://xhslink.com/a/YnABKaFcnb2 复制打开');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForURL(`**/note/${IMAGE_NOTE}`);
  await page.getByRole('heading', { name: 'City walk without a map' }).waitFor();
});

test('a text without a link is told so', async () => {
  const page = await app.open('/open?text=nothing%20here');
  await page.locator('[data-code=BAD_USER_INPUT]').waitFor();
});

test('a note that is gone', async () => {
  const page = await app.open(`/note/${DELETED_NOTE}`);
  await page.locator('[data-code=NOT_FOUND]').getByText('Gone').waitFor();
  assert.equal(await page.getByRole('button', { name: /Try again/ }).count(), 0);
});

test('a throttled client counts down, then may try again', async () => {
  let throttles = true;
  const page = await app.open(`/note/${LIVE_NOTE}`, {
    before: (page) =>
      page.route('**/graphql?**', (route) =>
        throttles
          ? route.fulfill({
              status: 429,
              headers: { 'Content-Type': 'application/graphql-response+json', 'Retry-After': '2' },
              body: JSON.stringify({
                errors: [{ message: 'Too many requests.', extensions: { code: 'THROTTLED', retryAfter: 2 } }],
              }),
            })
          : route.continue(),
      ),
  });
  const again = page.locator('[data-code=THROTTLED] button');
  await again.waitFor();
  assert.ok(await again.isDisabled());
  assert.match(await again.innerText(), /Try again in \d s/);
  throttles = false;
  await page.locator('[data-code=THROTTLED] button:enabled').click();
  await page.locator('.live').waitFor();
});

test('a client without a key is told so', async () => {
  const page = await app.open(`/user/${BUSY_USER}`, {
    before: (page) =>
      page.route('**/graphql?**', (route) =>
        route.fulfill({
          status: 401,
          headers: { 'Content-Type': 'application/graphql-response+json' },
          body: JSON.stringify({ errors: [{ message: 'No client key.', extensions: { code: 'UNAUTHENTICATED' } }] }),
        }),
      ),
  });
  await page.locator('[data-code=UNAUTHENTICATED]').getByText('No access').waitFor();
});

test('a video tries its stream, then each fallback, and says if none plays', async () => {
  const { data } = await ask(`{ note(noteId: "${VIDEO_NOTE}", kind: VIDEO) { video { url streams { url backupUrls } } } }`);
  const { url, streams } = data.note.video;
  const tried = [];
  const page = await app.open(`/note/${VIDEO_NOTE}?kind=VIDEO`, {
    before: (page) => page.on('request', (request) => request.url().endsWith('.mp4') && tried.push(request.url())),
  });
  await page.locator('.video .problem').waitFor();
  // Further streams follow if the browser supports their format.
  const backups = streams.find((stream) => stream.url === url).backupUrls;
  assert.ok(backups.length > 0);
  assert.deepEqual(tried.slice(0, 1 + backups.length), [url, ...backups]);
  assert.equal(await page.locator('.video details a').count(), streams.length + 3);
});

test('a live photo moves on demand', async () => {
  const page = await app.open(`/note/${LIVE_NOTE}`);
  await page.locator('.live').click();
  // Its video doesn't load here, so the picture stays.
  await page.locator('.live[aria-pressed=false]').waitFor();
});

test('what is stale is marked with its age', async () => {
  // In the gateway of this test, topics are stale after a moment.
  const page = await app.open(`/topic/${CAT_TOPIC}`);
  await page.getByRole('heading', { name: '#猫咪日常' }).waitFor();
  for (const series of ['app_v2', 'app_v1', 'web_v3']) {
    await sandbox(`${series}/down`);
  }
  await page.reload();
  await page.locator('.topic .stale').getByText(/ old$/).waitFor();
});

test('360 pixels are enough', async () => {
  const page = await app.open('/?q=的', { viewport: { width: 360, height: 640 } });
  await page.locator('.card').first().waitFor();
  const widths = async () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.deepEqual(await widths(), [360, 360]);
  await page.goto(`/note/${IMAGE_NOTE}`);
  await page.locator('.comment').first().waitFor();
  assert.deepEqual(await widths(), [360, 360]);
  await page.goto(`/user/${BUSY_USER}`);
  await page.locator('.card').first().waitFor();
  assert.deepEqual(await widths(), [360, 360]);
});

test('nothing moves as pictures come', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="teal"/></svg>';
  const page = await app.open('/?q=的', {
    before: async (page) => {
      await page.route('**/*.rednotecdn.com/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            window.shift += entry.hadRecentInput ? 0 : entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
    },
  });
  const loaded = () =>
    page.waitForFunction(() => {
      const pictures = [...document.querySelectorAll('.picture img')].filter(
        (img) => {
          const box = img.getBoundingClientRect();
          return box.top < innerHeight && box.left < innerWidth / 2;
        },
      );
      return pictures.length > 0 && pictures.every((img) => img.complete && img.naturalWidth > 0);
    });
  await page.locator('.card img').first().waitFor();
  await loaded();
  assert.ok((await page.evaluate(() => window.shift)) < 0.01, 'search');
  await page.goto(`/note/${IMAGE_NOTE}`);
  await page.locator('.comment').first().waitFor();
  await loaded();
  assert.ok((await page.evaluate(() => window.shift)) < 0.01, 'note');
});

test('dark and light by the system’s setting', async () => {
  const back = async (colorScheme) => {
    const page = await app.open('/', { colorScheme });
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  assert.equal(await back('light'), 'rgb(255, 255, 255)');
  assert.equal(await back('dark'), 'rgb(20, 20, 22)');
});

test('text from right to left is shown so', async () => {
  const page = await app.open(`/note/${IMAGE_NOTE}`, {
    before: (page) =>
      page.route('**/graphql**', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll('City walk without a map', 'نزهة في المدينة بلا خريطة');
        await route.fulfill({ response, body });
      }),
  });
  await page.getByRole('heading', { name: 'نزهة' }).waitFor();
  assert.equal(await page.locator('h1').evaluate((heading) => heading.matches(':dir(rtl)')), true);
  assert.equal(await page.locator('.text').first().evaluate((text) => text.matches(':dir(ltr)')), true);
});
