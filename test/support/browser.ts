import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const NOT_NEEDED = [
  'IsolateSandboxedIframes',
  'IsolateOrigins',
  'site-per-process',
  // The address bar’s suggestions: nobody sees them, and for each page they are drawn as a page of their own.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Frames of another origin in the process of the page: as far apart as before, and a tenth quicker.
  '--disable-site-isolation-trials',
  `--disable-features=${NOT_NEEDED.join(',')}`,
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: `CHROMIUM_PATH`, else where Linux distributions put it. */
const chromiumPath = (): string | undefined => process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));

const MISSING =
  'No Chromium for the browser tests. Get one with "apt-get install chromium", or name one in CHROMIUM_PATH.';

/**
 * Tests that need a real browser. Without one they are skipped with a line that says how to get one;
 * under `CI=true` a missing browser is a failure, so that no run passes without them unseen.
 */
export function describeInBrowser(title: string, tests: (browser: () => Browser) => void): void {
  if (!chromiumPath()) {
    if (process.env.CI !== 'true') console.warn(`${MISSING} Skipped: ${title}`);
    const stand = process.env.CI === 'true' ? it : it.skip;
    describe(title, () => {
      stand('runs in a browser', () => {
        throw new Error(MISSING);
      });
    });
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launchBrowser();
    }, 30_000);
    afterAll(() => browser?.close());
    tests(() => {
      if (!browser) throw new Error('The browser has not been started yet.');
      return browser;
    });
  });
}

const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: FLAGS });

export interface View {
  width?: number;
  height?: number;
  dark?: boolean;
  /** For people who asked their system for less motion. */
  still?: boolean;
}

export interface OpenPage {
  page: Page;
  /** What the page itself reported as broken: uncaught errors, and errors on its console. */
  broken: string[];
  close(): Promise<void>;
}

/** Contexts that nobody uses just now, by browser and view: what was loaded once is not loaded again. */
const free = new WeakMap<Browser, Map<string, BrowserContext[]>>();

function freeOnes(browser: Browser, view: Required<View>): BrowserContext[] {
  const views = free.get(browser) ?? new Map<string, BrowserContext[]>();
  free.set(browser, views);
  const name = JSON.stringify(view);
  const places = views.get(name) ?? [];
  views.set(name, places);
  return places;
}

/** All is forgotten but what is cached: who opens a page next finds a browser that knows nothing. */
async function forget(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  if (origin !== 'null')
    await session.send('Storage.clearDataForOrigin', {
      origin,
      storageTypes: 'local_storage,indexeddb,service_workers',
    });
  for (const opened of context.pages()) await opened.close();
  await context.clearCookies();
}

/** A page of its own, with nothing remembered from others. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1360, height = 900, dark = false, still = false }: View = {},
): Promise<OpenPage> {
  const places = freeOnes(browser, { width, height, dark, still });
  const context =
    places.pop() ??
    (await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: still ? 'reduce' : 'no-preference',
    }));
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  await page.goto(url);
  const close = async (): Promise<void> => {
    await forget(context, page);
    places.push(context);
  };
  return { page, broken, close };
}
