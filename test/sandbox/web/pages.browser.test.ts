import { shippedApp, shippedWeb } from '../../support/shipped';
import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../../sandbox/server';
import { seriousBarriers } from '../../support/axe';
import { describeInBrowser, openPage, type View } from '../../support/browser';

const QUICK = { timeout: 10_000 };

/** The three large lines, as read from top to bottom. */
const line = (page: Page, label: string) => page.locator('.line', { hasText: label });
const face = (page: Page, label: string) => line(page, label).locator('.face');

describeInBrowser('the first page', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;
  let home: string;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', app, wall: () => Date.now() });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    home = `http://localhost:${serving.port}`;
  }, 60_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const open = async (path: string, view?: View) => {
    const opened = await openPage(browser(), `${home}${path}`, view);
    await opened.page.getByRole('heading', { level: 1 }).waitFor(QUICK);
    return opened;
  };

  it('is a ticket, as the L1 agent, with team, assignee and the customer’s clock in large', async () => {
    const { page, broken, close } = await open('/');
    expect(new URL(page.url()).searchParams.get('as')).toBe('agent-l1');
    expect(await line(page, 'With team').locator('.line-name').innerText()).toBe('Service Desk');
    expect(await line(page, 'Assignee').locator('.line-name').innerText()).toBe('L1 agent');
    expect(await face(page, 'Customer’s clock').innerText()).toMatch(/^\d+:\d\d/);
    expect(broken).toEqual([]);
    await close();
  }, 30_000);

  it('shows a hand-over in place: assignee gone, status waiting, team clock at 0:00, customer’s clock as it was', async () => {
    const { page, broken, close } = await open('/');
    // The app's own parts are drawn: above the details its glance, in them its field.
    await page.locator('.issue-side').getByRole('button', { name: 'Escalate', exact: true }).waitFor(QUICK);
    await page.locator('.app-field').getByText('1 of 4').waitFor(QUICK);
    const loads: string[] = [];
    page.on('framenavigated', (frame) => loads.push(frame.url()));
    const team = page.getByRole('combobox', { name: 'Team' });
    await team.scrollIntoViewIfNeeded();
    const place = await team.boundingBox();
    const customer = await face(page, 'Customer’s clock').locator('span').first().innerText();
    await team.fill('Technical');
    await page.keyboard.press('Enter');

    await line(page, 'Assignee').getByText('Unassigned').waitFor(QUICK);
    await page.getByRole('status').getByText('Handed over to Technical Support').waitFor(QUICK);
    expect(await line(page, 'With team').innerText()).toContain('Technical Support');
    expect(await face(page, 'With team').innerText()).toMatch(/^0:00/);
    expect(await page.locator('.status-now').innerText()).toMatch(/waiting for support/i);
    expect(await face(page, 'Customer’s clock').innerText()).toContain(`${customer.split(':')[0]}:`);
    expect(await page.getByRole('status').first().innerText()).toContain('the customer’s clock ran on');
    expect(loads).toEqual([]);
    // The app's glance above has other words by now, and may be a little higher or lower for them; nothing else moves.
    expect(Math.abs(((await team.boundingBox())?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(12);

    await page.getByRole('button', { name: 'Open what just happened' }).click();
    const story = page.getByRole('region', { name: 'The story so far' });
    await story.getByText('Handed over').first().waitFor(QUICK);
    expect(await story.locator('.chapter').first().innerText()).toMatch(/PUT[\s\S]*204[\s\S]*as the app/);
    expect(broken).toEqual([]);
    await close();
  }, 30_000);

  it('lets time pass on request, and the clocks follow', async () => {
    const { page, close } = await open('/');
    const before = await page.locator('.bar-time').innerText();
    await page.getByRole('button', { name: '+15 min' }).click();
    await page.waitForFunction((old) => document.querySelector('.bar-time')?.textContent !== old, before, QUICK);
    await close();
  }, 30_000);

  it('keeps the page when another account looks', async () => {
    const { page, close } = await open('/queues?as=agent-l1&sort=since');
    await page.getByRole('button', { name: 'L1 agent', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /Escalation manager/ }).click();
    expect(page.url()).toBe(`${home}/queues?as=manager&sort=since`);
    await close();
  }, 30_000);

  it('sorts a queue by who has waited longest with the team', async () => {
    const { page, close } = await open('/queues?as=agent-l1');
    await page.locator('tbody a').first().waitFor(QUICK);
    await page
      .getByRole('columnheader', { name: /With team since/ })
      .getByRole('button')
      .click();
    const column = page.locator('tbody td:nth-child(8) [title]');
    await column.first().waitFor(QUICK);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('since');
    await close();
  }, 30_000);

  it('tells somebody without access what that means, and a way on', async () => {
    const { page, close } = await open('/browse/HELP-1?as=outsider');
    expect(await page.getByRole('main').innerText()).toContain('Nothing to see here for Outsider');
    await page.getByRole('link', { name: 'Look as L1 agent' }).click();
    await page.getByRole('heading', { name: 'Details' }).waitFor(QUICK);
    await close();
  }, 30_000);

  it.each<[string, string, View]>([
    ['the ticket', '/', {}],
    ['the ticket in the dark', '/', { dark: true }],
    ['the ticket on a telephone', '/', { width: 360, height: 780 }],
    ['a queue', '/queues?as=agent-l1', {}],
    ['a queue on a telephone, in the dark', '/queues?as=agent-l1', { width: 360, height: 780, dark: true }],
    ['a ticket that is not there', '/browse/HELP-9999?as=agent-l1', {}],
  ])(
    'keeps nobody out: %s',
    async (_name, path, view) => {
      const { page, close } = await open(path, { ...view, still: true });
      await page.locator('.line-value, tbody a, .trouble-page').first().waitFor(QUICK);
      expect(await seriousBarriers(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      await close();
    },
    30_000,
  );
});
