import { shippedApp, shippedWeb } from '../support/shipped';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { PROJECT } from '../../sandbox/seed/ids';
import { seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage, type View } from '../support/browser';
import { unknownOn } from '../support/hosted-app';

const QUICK = { timeout: 20_000 };
const SHOTS = process.env.SET_UP_SHOTS;
const VIEWS: [string, number][] = [
  ['light', 1360],
  ['dark', 1360],
  ['dark', 380],
];
const ON_SCREENS = 'Put Support Level on the screens';

describeInBrowser('the set-up check, in the settings of a project', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', untold: true, app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const view = ([mode, width]: [string, number]): View => ({ dark: mode === 'dark', width, still: true });
  const shot = async (page: Page, name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const isSound = async (page: Page, broken: string[]): Promise<void> => {
    expect(await unknownOn(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name });
  const mended = (page: Page) => page.getByRole('heading', { name: 'Mended' });
  const checked = async (account: string, how?: View) => {
    const home = `http://localhost:${serving.port}`;
    const opened = await openPage(browser(), `${home}/projects/HELP/settings/support-rules?as=${account}`, how);
    await button(opened.page, 'Check the set-up').click(QUICK);
    await button(opened.page, 'Check again').waitFor(QUICK);
    return opened;
  };

  /** Somebody breaks what hand-overs need. */
  const breakIt = () => {
    const { site } = sandbox.world();
    const desk = site.projects.get(PROJECT.help);
    if (!desk) throw new Error('no desk');
    delete desk.properties['tierline'];
    const level = [...site.fields.values()].find(({ name }) => name === 'Support Level')?.id ?? '';
    for (const { tabs } of site.screens.values())
      for (const tab of tabs) tab.fieldIds = tab.fieldIds.filter((id) => id !== level);
    const tabs = [...site.screens.values()].flatMap((screen) => screen.tabs);
    return { desk, shown: () => tabs.some(({ fieldIds }) => fieldIds.includes(level)) };
  };

  it.each(VIEWS)('draws when the team’s SLA starts and stops: in the %s at %i pixels', async (...how) => {
    const { page, broken, close } = await checked('admin', view(how));
    await page.getByRole('button', { name: /^Show what is fine/ }).click(QUICK);
    await page.getByText('▶ Start anew: the next team’s time').waitFor(QUICK);
    await page.getByText('A ticket on its way through two teams').scrollIntoViewIfNeeded();
    await shot(page, `clock-${how.join('-')}`);
    await isSound(page, broken);
    await close();
  });

  it.each(VIEWS)('tells a Jira admin what to mend, and mends it: in the %s at %i pixels', async (...how) => {
    const { desk, shown } = breakIt();
    const { page, broken, close } = await checked('admin', view(how));
    await page.getByText(/ of \d+ needs? attention; hand-overs are affected by \d/).waitFor(QUICK);
    await shot(page, `admin-${how.join('-')}`);
    await isSound(page, broken);
    await button(page, 'Let Tierline hear of changes').first().click(QUICK);
    await mended(page).waitFor(QUICK);
    expect(desk.properties['tierline']).toMatchObject({ watch: expect.any(Array) });

    await page
      .getByText('The project property that lets events through is gone.')
      .waitFor({ state: 'hidden', ...QUICK });
    await button(page, ON_SCREENS).first().click(QUICK);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Several projects can share a screen.').waitFor(QUICK);
    await shot(page, `dialog-${how.join('-')}`);
    await isSound(page, broken);
    expect((await button(page, 'Cancel').boundingBox())?.x).toBeGreaterThan(0);
    expect(shown()).toBe(false);
    await button(page, ON_SCREENS).last().click(QUICK);
    await dialog.waitFor({ state: 'hidden', ...QUICK });
    await mended(page).waitFor(QUICK);
    expect(shown()).toBe(true);
    await shot(page, `mended-${how.join('-')}`);
    await isSound(page, broken);
    await close();
  });

  it.each(VIEWS)('gives a project admin a text for a Jira admin: in the %s at %i pixels', async (...how) => {
    breakIt();
    const { page, broken, close } = await checked('project-admin', view(how));
    expect(await button(page, ON_SCREENS).count()).toBe(0);
    await button(page, 'Send to your Jira admin').click(QUICK);
    const text = await page.getByRole('textbox', { name: 'Send to your Jira admin' }).inputValue();
    expect(text).toContain('for the project HELP');
    expect(text).toContain('- Agents see Support Level on the screens');
    expect(text).toContain('Press “Check the set-up” there.');
    await shot(page, `project-admin-${how.join('-')}`);
    await isSound(page, broken);
    await close();
  });
});
