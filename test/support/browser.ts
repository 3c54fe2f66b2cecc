import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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

/** A page of its own, with nothing remembered from others. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1360, height = 900, dark = false, still = false }: View = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  await page.goto(url);
  return { page, broken, close: () => context.close() };
}
