import { shippedApp, shippedWeb } from '../support/shipped';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage, type View } from '../support/browser';
import { unknownOn } from '../support/hosted-app';

const QUICK = { timeout: 10_000 };
const SHOTS = process.env.DIALOG_SHOTS;

const dialogOn = (page: Page) => page.getByRole('dialog');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

describeInBrowser('the dialog in which a ticket goes on', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const keyOf = (words: string): string => {
    const { issues } = sandbox.world().site;
    const found = [...issues.values()].find(({ values }) => String(values['summary']).includes(words));
    if (!found) throw new Error(`no ticket about ${words}`);
    return found.key;
  };
  const open = async (about: string, as: string, view?: View) => {
    const opened = await openPage(browser(), `http://localhost:${serving.port}/browse/${keyOf(about)}?as=${as}`, view);
    await opened.page.getByRole('heading', { level: 1 }).waitFor(QUICK);
    return opened;
  };
  const press = async (page: Page, way: string) => {
    await page
      .getByRole('region', { name: 'Support level', exact: true })
      .getByRole('button', { name: way, exact: true })
      .click(QUICK);
    await dialogOn(page).getByRole('textbox').first().waitFor(QUICK);
  };
  const shot = async (page: Page, name: string) => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };

  it.each([
    ['light', 1360],
    ['dark', 1360],
    ['light', 380],
  ])('is drawn in the %s at %i pixels, with nothing left over and nobody kept out', async (mode, width) => {
    const { page, broken, close } = await open('Monthly report', 'agent-l1', {
      dark: mode === 'dark',
      width,
      still: true,
    });
    await press(page, 'Escalate');
    await dialogOn(page).getByText('Prefilled from the ticket').waitFor(QUICK);
    await dialogOn(page).getByRole('button', { name: 'Show prefilled' }).click();
    await dialogOn(page).getByRole('button', { name: 'Write a reply to the customer' }).click();
    await dialogOn(page).getByText('The customer sees this').waitFor(QUICK);
    await dialogOn(page)
      .getByRole('button', { name: /^Escalate to/ })
      .click();
    await dialogOn(page)
      .getByText(/^To be answered/)
      .waitFor(QUICK);
    await page.waitForLoadState('networkidle');
    await shot(page, `${mode}-${width}`);
    expect(await unknownOn(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(broken).toEqual([]);
    await close();
  });

  it('takes two typed answers and five more keys, for one invocation', async () => {
    const { page, close } = await open('VPN drops', 'agent-l1');
    await press(page, 'Escalate');
    await dialogOn(page).getByText('Prefilled from the ticket').waitFor(QUICK);
    const invoked = sandbox.world().forge?.invocations().at(-1)?.id ?? 0;
    const keys: string[] = [];
    const key = async (name: string) => {
      keys.push(name);
      await page.keyboard.press(name);
    };
    expect(await focused(page)).toContain('note-tried');
    await page.keyboard.type('Reinstalled 5.2.1: it drops after 598 s, each time.');
    await key('Tab');
    expect(await focused(page)).toContain('note-needed');
    await page.keyboard.type('Check the session timeout on the gateway.');
    while (!/^Escalate to/.test((await page.evaluate(() => document.activeElement?.textContent)) ?? '')) {
      if (keys.length > 10) throw new Error('the button is not reached by Tab');
      await key('Tab');
    }
    await key('Enter');
    await page.getByText('Handed to Technical Support.').waitFor(QUICK);
    expect(keys.length).toBeLessThanOrEqual(5);
    const calls = sandbox.world().forge?.invocations(invoked) ?? [];
    expect(calls.filter(({ module }) => module === 'escalation-glance')).toHaveLength(1);
    // No letter was lost on its way through the page.
    await page.getByText('Reinstalled 5.2.1: it drops after 598 s, each time.').first().waitFor(QUICK);
    await close();
  });

  it('keeps what was typed when it is closed, and takes it up again', async () => {
    const { page, close } = await open('Scanner app closes', 'agent-l1');
    await press(page, 'Escalate');
    await expect.poll(() => focused(page), QUICK).toContain('note-tried');
    const words = 'Restarted the scanner twice.';
    // The dialog is out of sight at once; what is kept of it is on its way for a moment more.
    const kept = page.waitForResponse((answer) => answer.request().postData()?.includes(words) === true, QUICK);
    await page.keyboard.type(words);
    await page.keyboard.press('Escape');
    await dialogOn(page).waitFor({ state: 'hidden', ...QUICK });
    await kept;
    await page.reload();
    await press(page, 'Escalate');
    await dialogOn(page)
      .getByText(/^Your draft of/)
      .waitFor(QUICK);
    expect(await dialogOn(page).getByRole('textbox').first().inputValue()).toBe(words);
    await shot(page, 'draft');
    await close();
  });

  it('opens linked work, while the ticket stays', async () => {
    const { page, broken, close } = await open('Monthly report', 'agent-l1', { still: true });
    await press(page, 'Escalate');
    await dialogOn(page).getByText('Keep it and open linked work').click();
    await dialogOn(page)
      .getByRole('textbox', { name: /^What was tried/ })
      .fill('Exported page 4 alone: blank, too.');
    await dialogOn(page)
      .getByRole('textbox', { name: /^What do you need/ })
      .fill('Find out what the update changed there.');
    await shot(page, 'linked-work');
    await dialogOn(page).getByRole('button', { name: 'Open linked work' }).click();
    await page
      .getByRole('region', { name: 'Escalation', exact: true })
      .getByText(/^HELP-\d+/)
      .first()
      .waitFor(QUICK);
    expect(broken).toEqual([]);
    await close();
  });

  it('opens from the ticket’s menu, too', async () => {
    const { page, close } = await open('Two more hand scanners', 'agent-l1');
    await page.getByRole('button', { name: 'Actions' }).click(QUICK);
    await page.getByRole('menuitem', { name: 'Escalate' }).click(QUICK);
    await dialogOn(page).getByRole('textbox').first().waitFor(QUICK);
    expect(await focused(page)).toContain('note-tried');
    // What sends it is in sight, however much is asked.
    const send = dialogOn(page).getByRole('button', { name: /^Escalate to/ });
    const [button, frame] = [await send.boundingBox(), await dialogOn(page).boundingBox()];
    expect(button!.y + button!.height).toBeLessThan(frame!.y + frame!.height);
    await shot(page, 'action');
    await close();
  });
});
