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
const SHOTS = process.env.GLANCE_SHOTS;

/** A part of the ticket's page, by its title. */
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const glance = (page: Page) => part(page, 'Support level');
const panel = (page: Page) => part(page, 'Escalation');

describeInBrowser('glance and panel', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;
  let front: string;
  let parent: string;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    const keyOf = (words: string): string => {
      const { issues } = sandbox.world().site;
      const found = [...issues.values()].find(({ values }) => String(values['summary']).includes(words));
      if (!found) throw new Error(`no ticket about ${words}`);
      return found.key;
    };
    front = keyOf('VPN drops every ten minutes');
    parent = keyOf('Payroll file cannot be sent');
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const open = async (key: string, as: string, view?: View) => {
    const opened = await openPage(browser(), `http://localhost:${serving.port}/browse/${key}?as=${as}`, view);
    await opened.page.getByRole('heading', { level: 1 }).waitFor(QUICK);
    return opened;
  };
  const drawn = async (page: Page) => {
    await glance(page).getByRole('button', { name: 'Escalate', exact: true }).waitFor(QUICK);
    await panel(page).getByText('Latest escalation notes').waitFor(QUICK);
  };
  const last = () => sandbox.world().door.traffic().at(-1)?.id ?? 0;

  it.each([
    ['light', 1360],
    ['dark', 1360],
    ['light', 380],
  ])('are drawn in the %s at %i pixels, with nothing left over and nobody kept out', async (mode, width) => {
    const { page, broken, close } = await open(parent, 'agent-l1', { dark: mode === 'dark', width, still: true });
    await drawn(page);
    await glance(page).getByText('Blocked by 2 open linked items').waitFor(QUICK);
    await panel(page).getByText('Product Engineering').waitFor(QUICK);
    await page.waitForLoadState('networkidle');
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${mode}-${width}.png`), fullPage: true });
    expect(await unknownOn(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(broken).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await close();
  });

  it('cost no invocation and at most four requests when a ticket opens', async () => {
    const [before, invoked] = [last(), sandbox.world().forge?.invocations().at(-1)?.id ?? 0];
    const { page, close } = await open(front, 'agent-l1');
    await drawn(page);
    await page.waitForLoadState('networkidle');
    const asked = sandbox
      .world()
      .door.traffic(before)
      .filter(({ client }) => client === 'bridge');
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(sandbox.world().forge?.invocations(invoked)).toEqual([]);
    await close();
  });

  it('follow a hand-over and take it back', async () => {
    const { page, close } = await open(front, 'agent-l1');
    await drawn(page);
    await glance(page).getByRole('button', { name: 'Escalate', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const boxes = dialog.getByRole('textbox');
    await boxes.first().waitFor(QUICK);
    await boxes.nth(0).fill('Reinstalled 5.2.1 and deleted the profile: it drops after 598 s, each time.');
    await boxes.nth(1).fill('Check the session timeout of the finance group on the gateway.');
    await dialog.getByRole('button', { name: /^Escalate/ }).click();
    await glance(page).getByText('Handed to Technical Support.').waitFor(QUICK);
    await panel(page).getByText('Check the session timeout of the finance group').waitFor(QUICK);
    await panel(page).getByRole('button', { name: 'Show history' }).click();
    await panel(page).getByText('Service Desk (L1) → Technical Support (L2)').waitFor(QUICK);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, 'handed-over.png'), fullPage: true });
    await glance(page)
      .getByRole('button', { name: /^Undo \(1:\d\d\)$/ })
      .click();
    await glance(page).getByText('Undone: Service Desk has it again.').waitFor(QUICK);
    await panel(page).getByText('Taken back').waitFor(QUICK);
    await close();
  });

  it('follow what is changed beside them, and the clock of the sandbox', async () => {
    const { page, close } = await open(front, 'agent-l2');
    await drawn(page);
    await page.getByLabel('Team', { exact: true }).click();
    await page.getByRole('option', { name: 'Functional Support' }).click();
    await glance(page).getByText('Functional Support').waitFor(QUICK);
    await glance(page).getByText('less than 1 min').waitFor(QUICK);
    await page.getByRole('button', { name: '+2 h' }).click();
    await glance(page).getByText('2 h', { exact: true }).waitFor(QUICK);
    await close();
  });

  it('show an insider without an agent’s licence the panel only', async () => {
    const { page, close } = await open(front, 'collaborator');
    await panel(page).getByRole('heading', { name: 'Linked work' }).waitFor(QUICK);
    expect(await glance(page).count()).toBe(0);
    await close();
  });
});
