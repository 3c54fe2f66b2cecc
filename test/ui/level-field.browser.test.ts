import { shippedApp, shippedWeb } from '../support/shipped';
import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { atDesk } from '../../sandbox/seed/desk';
import { FIELD, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import type { JsonObject } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { HELP_RULES, LEVEL } from '../hand-over/steps';
import { seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage } from '../support/browser';
import { unknownOn } from '../support/hosted-app';

const QUICK = { timeout: 10_000 };

describeInBrowser('the Support Level field', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', untold: true, app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  afterEach(() => rules({}));

  const site = () => sandbox.world().site;
  async function raise(): Promise<Issue> {
    const issue = atDesk(site()).raise();
    await sandbox.settle();
    return issue;
  }
  const rules = (escalation: JsonObject, more: JsonObject = {}) =>
    saveRules(sandbox.world().forge!, PROJECT.help, {
      ...HELP_RULES,
      ...more,
      escalation: { ...(HELP_RULES['escalation'] as JsonObject), ...escalation },
    });
  const open = (path: string, account: string, dark = false) =>
    openPage(browser(), `http://localhost:${serving.port}${path}?as=${account}`, { dark, still: true });
  /** Requests to Jira that the app's pages make for the rules themselves. */
  function readings(page: Page): string[] {
    const found: string[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (request.url().endsWith('/_forge/fetch') && body.includes('/properties/tierline')) found.push(body);
    });
    return found;
  }
  const level = (page: Page) => page.locator('.app-field');

  it.each([false, true])(
    'has a place among the details, with name and order, without a request of its own (dark: %s)',
    async (dark) => {
      const issue = await raise();
      const { page, broken, close } = await open(`/browse/${issue.key}`, 'agent-l1', dark);
      await level(page).getByText('1 of 4').waitFor(QUICK);
      // Once more, with all of the page's code at hand: the glance answers within a second then.
      const asked = readings(page);
      await page.reload();
      await level(page).getByText('L1 · First line').waitFor(QUICK);
      await level(page).getByText('1 of 4').waitFor(QUICK);
      expect(asked).toEqual([]);
      const side = await page.locator('.issue-side').innerText();
      expect(side.indexOf('Support level')).toBeLessThan(side.indexOf('Details'));
      expect(await seriousBarriers(page)).toEqual([]);
      expect([await unknownOn(page), broken]).toEqual([[], []]);
      await close();
    },
    30_000,
  );

  it('reads the rules itself for somebody who has no glance', async () => {
    const issue = await raise();
    const { page, close } = await open('/queues', 'collaborator');
    const asked = readings(page);
    await page.goto(`http://localhost:${serving.port}/browse/${issue.key}?as=collaborator`);
    await level(page).getByText('1 of 4').waitFor(QUICK);
    expect(asked).toHaveLength(1);
    expect(await page.getByRole('button', { name: 'Edit support level' }).count()).toBe(0);
    await close();
  }, 30_000);

  it('says that it follows the team', async () => {
    const { key } = await raise();
    const { page, close } = await open(`/browse/${key}`, 'agent-l1');
    await page.getByRole('button', { name: 'Edit support level' }).click(QUICK);
    await page.getByText('The support level follows the team.').waitFor(QUICK);
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await level(page).getByText('L1 · First line').waitFor(QUICK);
    await close();
  }, 30_000);

  it('hands the ticket over where people may change it, after a question', async () => {
    await rules({ levelByHand: true });
    const issue = await raise();
    const { page, close } = await open(`/browse/${issue.key}`, 'agent-l1');
    await page.getByRole('button', { name: 'Edit support level' }).click(QUICK);
    await page.getByRole('combobox', { name: 'Support level' }).click(QUICK);
    await page.getByRole('option', { name: 'L2 · Specialists' }).click(QUICK);
    await page.getByText('This hands the ticket to Technical Support, without escalation notes.').waitFor(QUICK);
    expect(issue.values[LEVEL]).toBe('L1');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hand over to Technical Support' }).click();
    await level(page).getByText('L2 · Specialists').waitFor(QUICK);
    await sandbox.settle();
    expect(issue.values[FIELD.team]).toBe(TEAM.technical);
    await page.locator('.headline').getByText('Technical Support', { exact: true }).waitFor(QUICK);
    await close();
  }, 30_000);

  it('is on a transition’s form where its screen has it, and does not hold it up', async () => {
    const way = site()
      .workflows.get(SERVICE_REQUEST_WORKFLOW)!
      .transitions.find(({ id }) => id === '31')!;
    way.screen = [{ fieldId: LEVEL, required: false }];
    const issue = await raise();
    const { page, close } = await open(`/browse/${issue.key}`, 'agent-l1');
    await page.getByRole('button', { name: 'Respond to customer' }).click(QUICK);
    const form = page.getByRole('dialog');
    await form.getByText('The support level follows the team.').waitFor(QUICK);
    await form.getByRole('button', { name: 'Respond to customer' }).click();
    await page.locator('.status-now').getByText('Waiting for customer').waitFor(QUICK);
    delete way.screen;
    await close();
  }, 30_000);

  it('tells a customer nothing by default, and where the rules name a level for customers, that name', async () => {
    const issue = await raise();
    const request = `/portal/HELP/${issue.key}`;
    const { page, close } = await open(request, 'customer');
    await page.getByRole('heading', { level: 1, name: 'The VPN drops' }).waitFor(QUICK);
    const told = () => page.locator('.request-fields').innerText();
    expect(await told()).not.toContain('Support Level');

    const type = atDesk(site()).project.serviceDesk!.requestTypes[0]!;
    type.fields = [...(type.fields ?? []), { fieldId: LEVEL, required: false }];
    await page.reload();
    await page.locator('.request-fields').getByText('Support Level').waitFor(QUICK);
    await page.locator('.request-fields .app[aria-busy="false"]').waitFor({ ...QUICK, state: 'attached' });
    expect(await told()).not.toMatch(/L1|First line/);

    const levels = (HELP_RULES['levels'] as JsonObject[]).map((it) =>
      it['id'] === 'L1' ? { ...it, customerName: 'People at the desk' } : it,
    );
    await rules({}, { levels });
    await page.reload();
    await page.locator('.request-fields').getByText('People at the desk').waitFor(QUICK);
    expect(await told()).not.toMatch(/L1|First line/);
    await close();
  }, 30_000);
});
