import type { FrameLocator, Page } from 'playwright-core';
import { describeInBrowser, openPage, type View } from '../../../support/browser';
import { hostShowcase, unknownOn, type HostedApp } from '../../../support/hosted-app';

const QUICK = { timeout: 10_000 };

describeInBrowser('a Custom UI page of an app', (browser) => {
  let hosted: HostedApp;
  beforeAll(async () => {
    hosted = await hostShowcase();
  }, 60_000);
  afterAll(() => hosted?.close());

  async function open(path = '/projects/HELP/apps/custom', view: View = {}) {
    const opened = await openPage(browser(), `${hosted.home}${path}?as=agent-l1`, view);
    const app = opened.page.locator('iframe[src*="/_forge/app/custom/"]').contentFrame();
    await app.getByText('site ').waitFor(QUICK);
    return { ...opened, app };
  }
  const click = (app: FrameLocator, name: string) => app.getByRole('button', { name, exact: true }).click();
  const path = (page: Page) => new URL(page.url()).pathname;

  it('is confined: it reaches neither the page nor the site by itself', async () => {
    const { page, app, close } = await open();
    await app.getByText('cannot reach the page').waitFor(QUICK);
    expect(await app.locator('#blocked').innerText()).toBe('site blocked');
    expect(await unknownOn(page)).toEqual([]);
    await close();
  }, 30_000);

  it('reaches its functions through the page', async () => {
    const { app, close } = await open();
    await click(app, 'Invoke');
    await app.getByText('echo as 712020:agent-l1').waitFor(QUICK);
    await close();
  }, 30_000);

  it('writes the address, and follows the browser back', async () => {
    const { page, app, close } = await open();
    await click(app, 'Deeper');
    await app.getByText('at /deeper?x=1').waitFor(QUICK);
    expect(path(page)).toBe('/projects/HELP/apps/custom/deeper');
    expect(new URL(page.url()).searchParams.get('as')).toBe('agent-l1');
    await click(app, 'Back');
    await app.getByText('at /', { exact: true }).waitFor(QUICK);
    expect(path(page)).toBe('/projects/HELP/apps/custom');
    await close();
  }, 30_000);

  it('opens a dialog, another in it, and hears what they close with', async () => {
    const { page, app, close } = await open();
    await click(app, 'Dialog');
    const first = page.getByRole('dialog').first().frameLocator('iframe');
    await first.getByText('depth 1').waitFor(QUICK);
    await click(first, 'Nested');
    const second = page.getByRole('dialog').last().frameLocator('iframe');
    await second.getByText('depth 2').waitFor(QUICK);
    await click(second, 'Close');
    await page
      .getByRole('dialog')
      .nth(1)
      .waitFor({ state: 'detached', ...QUICK });
    await first.getByText('nested said {"from":2}').waitFor(QUICK);
    await click(first, 'Close');
    await app.getByText('dialog said {"from":1}').waitFor(QUICK);
    await close();
  }, 30_000);

  it('hears events of its own app', async () => {
    const { app, close } = await open();
    await click(app, 'Ping');
    await app.getByText('heard pong').waitFor(QUICK);
    await close();
  }, 30_000);

  it.each<[string, boolean]>([
    ['light', false],
    ['dark', true],
  ])(
    'wears the page’s design tokens: %s',
    async (mode, dark) => {
      const { app, close } = await open(undefined, { dark });
      const worn = await app.locator('html').evaluate((html) => ({
        mode: html.dataset['colorMode'],
        text: getComputedStyle(html).getPropertyValue('--ds-text'),
      }));
      expect(worn.mode).toBe(mode);
      expect(worn.text).not.toBe('');
      await close();
    },
    30_000,
  );

  it('follows the page when that becomes dark', async () => {
    const { page, app, close } = await open();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await app.locator('html[data-color-mode="dark"]').waitFor({ state: 'attached', ...QUICK });
    await close();
  }, 30_000);

  it('is as high as its document', async () => {
    const { page, close } = await open();
    const frame = page.locator('iframe[src*="/_forge/app/custom/"]');
    const inside = await frame
      .contentFrame()
      .locator('html')
      .evaluate((html) => html.getBoundingClientRect().height);
    expect((await frame.boundingBox())?.height).toBeCloseTo(Math.ceil(inside), 0);
    await close();
  }, 30_000);

  it('that cannot be loaded says so in its place, and what to do', async () => {
    const { page, close } = await openPage(browser(), `${hosted.home}/projects/HELP/apps/broken?as=agent-l1`);
    const alert = page.getByRole('alert');
    await alert.getByText('Broken could not be shown').waitFor(QUICK);
    expect(await alert.innerText()).toContain('Has it been built?');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status', { name: 'Loading' }).waitFor(QUICK);
    await close();
  }, 30_000);

  it('is shown from the other name of this machine, too', async () => {
    const opened = await openPage(browser(), `http://127.0.0.1:${hosted.port}/projects/HELP/apps/custom?as=agent-l1`);
    const frame = opened.page.locator('iframe');
    expect(await frame.getAttribute('src')).toBe(`http://localhost:${hosted.port}/_forge/app/custom/`);
    await frame.contentFrame().getByText('site blocked').waitFor(QUICK);
    await opened.close();
  }, 30_000);
});

describeInBrowser('an app on a ticket', (browser) => {
  let hosted: HostedApp;
  beforeAll(async () => {
    hosted = await hostShowcase();
  }, 60_000);
  afterAll(() => hosted?.close());

  it('has its panel in the page from the start, and fills it as the person who looks', async () => {
    const { page, broken, close } = await openPage(browser(), `${hosted.home}/browse/HELP-1?as=agent-l2`);
    const panel = page.getByRole('region', { name: 'Kit panel' });
    await panel.getByText('Panel of HELP-1: The printer smokes').waitFor(QUICK);
    expect(
      hosted.sandbox
        .world()
        .door.traffic()
        .some(({ client, path: asked }) => client === 'bridge' && asked === '/rest/api/3/issue/HELP-1'),
    ).toBe(true);
    expect(broken).toEqual([]);
    await close();
  }, 30_000);

  it('moves nothing below it once its height is known', async () => {
    const { page, close } = await openPage(browser(), `${hosted.home}/browse/HELP-1?as=agent-l1`);
    const drawn = () => page.getByText('Panel of HELP-1: The printer smokes').waitFor(QUICK);
    await drawn();
    // Its height is noted with the frame in which it is laid out.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    await page.reload();
    const below = page.getByRole('heading', { name: 'Comments' });
    await below.waitFor(QUICK);
    const before = (await below.boundingBox())?.y;
    await drawn();
    expect((await below.boundingBox())?.y).toBe(before);
    await close();
  }, 30_000);

  it('has its action in the menu, which opens over the page and closes itself', async () => {
    const { page, close } = await openPage(browser(), `${hosted.home}/browse/HELP-1?as=agent-l1`);
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Act on it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Act on it' });
    await dialog.frameLocator('iframe').getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached', ...QUICK });
    await close();
  }, 30_000);

  it('is not shown to somebody who may not see the ticket', async () => {
    const { page, close } = await openPage(browser(), `${hosted.home}/browse/HELP-1?as=outsider`);
    await page.getByText('Nothing to see here for Outsider').waitFor(QUICK);
    expect(page.frames()).toHaveLength(1);
    await close();
  }, 30_000);
});
