import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage } from '../support/browser';
import { unknownOn } from '../support/hosted-app';
import { shippedApp, shippedWeb } from '../support/shipped';

const QUICK = { timeout: 20_000 };
const SHOTS = process.env.SITE_SHOTS;

describeInBrowser('the site’s page', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;
  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  }, 180_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  test.each([
    [false, 1360],
    [true, 1360],
    [true, 380],
  ])('shows a Jira admin all desks and what is used (dark: %s, %i wide)', async (dark, width) => {
    const address = `http://localhost:${serving.port}/apps/tierline-site?as=admin`;
    const { page, broken } = await openPage(browser(), address, { dark, width, still: true });
    await page.getByRole('link', { name: 'HELP' }).first().waitFor(QUICK);
    await page.getByText('about', { exact: false }).first().waitFor(QUICK);
    await page.getByRole('button', { name: 'Make a diagnostic bundle' }).click();
    await page.getByText('Copy this into your message to support.').waitFor(QUICK);
    await page.waitForLoadState('networkidle');
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `site-${dark}-${width}.png`), fullPage: true });
    expect(await unknownOn(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(broken).toEqual([]);
    await page.close();
  });
});
