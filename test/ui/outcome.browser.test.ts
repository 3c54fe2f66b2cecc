import { shippedApp, shippedWeb } from '../support/shipped';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { JsonObject } from '../../sandbox/json';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { atDesk } from '../../sandbox/seed/desk';
import { ISSUE_TYPE, PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import { editIssue } from '../../sandbox/site/issues/edit-issue';
import type { Issue } from '../../sandbox/site/model';
import { seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage, type View } from '../support/browser';
import { unknownOn } from '../support/hosted-app';
import { APP_ID } from '../support/app-id';

const QUICK = { timeout: 10_000 };
const SHOTS = process.env.OUTCOME_SHOTS;
const VIEWS: [string, number][] = [
  ['light', 1360],
  ['dark', 380],
];

const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const panel = (page: Page) => part(page, 'Escalation');
const dialogOn = (page: Page) => page.getByRole('dialog');

describeInBrowser('notes, outcomes and replies on their pages', (browser) => {
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
  const at = (path: string, how?: View) => openPage(browser(), `http://localhost:${serving.port}${path}`, how);
  const open = async (key: string, as: string, how?: View) => {
    const opened = await at(`/browse/${key}?as=${as}`, how);
    await opened.page.getByRole('heading', { level: 1 }).waitFor(QUICK);
    return opened;
  };
  const shot = async (page: Page, name: string, fullPage = false) => {
    await page.waitForLoadState('networkidle');
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
  };
  const isSound = async (page: Page, broken: string[]) => {
    expect(await unknownOn(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  };
  const desk = () => atDesk(sandbox.world().site);

  /** A request that somebody gave to a team in Jira's own field. */
  const withTeam = async (team: string, summary = 'The VPN drops every ten minutes'): Promise<Issue> => {
    const issue = desk().raise({ summary });
    await sandbox.settle();
    desk().assign(issue, ACCOUNT.agentL1);
    desk().moveTo(issue, 'In Progress');
    desk().changeTeam(issue, team);
    await sandbox.settle();
    return issue;
  };
  /** Work of engineering that the ticket is escalated to. */
  const escalatedTo = (ticket: Issue): Issue => {
    const { site } = sandbox.world();
    const values = { summary: 'The gateway closes sessions' };
    const bug = createIssue(
      site,
      { projectId: PROJECT.dev, typeId: ISSUE_TYPE.bug, values },
      { accountId: ACCOUNT.agentL3 },
    );
    site.links.push({ id: site.nextId('link'), typeId: '10007', inward: ticket.id, outward: bug.id });
    return bug;
  };
  const finish = (bug: Issue): void => {
    const { site } = sandbox.world();
    const done = [...site.statuses.values()].find(({ name }) => name === 'Done');
    bug.statusId = done?.id ?? bug.statusId;
    editIssue(site, bug, { resolution: '10000' }, { accountId: ACCOUNT.agentL3 });
  };

  it.each(VIEWS)('a hand-over without notes gets them: in the %s at %i pixels', async (...how) => {
    const ticket = await withTeam('Technical Support');
    const { page, broken, close } = await open(ticket.key, 'agent-l2', view(how));
    await panel(page).getByText('This hand-over has no escalation notes').waitFor(QUICK);
    await shot(page, `notes-missing-${how.join('-')}`, true);
    await isSound(page, broken);
    await panel(page).getByRole('button', { name: 'Add escalation notes' }).click(QUICK);
    const boxes = dialogOn(page).getByRole('textbox');
    await boxes.first().waitFor(QUICK);
    await boxes.nth(0).fill('Restarted the tunnel on both gateways.');
    await dialogOn(page).getByRole('button', { name: 'Add notes' }).click(QUICK);
    await dialogOn(page)
      .getByText(/^To be answered/)
      .waitFor(QUICK);
    await shot(page, `notes-dialog-${how.join('-')}`);
    await isSound(page, broken);
    await boxes.nth(1).fill('Find out which of the two closes it.');
    await dialogOn(page).getByRole('button', { name: 'Add notes' }).click(QUICK);
    await dialogOn(page).waitFor({ state: 'hidden', ...QUICK });
    await panel(page).getByText('Find out which of the two closes it.').waitFor(QUICK);
    expect(await panel(page).getByText('This hand-over has no escalation notes').count()).toBe(0);
    await close();
  });

  it.each(VIEWS)('the outcome of a ticket is recorded and shown: in the %s at %i pixels', async (...how) => {
    const ticket = await withTeam('Product Engineering');
    const { page, broken, close } = await open(ticket.key, 'agent-l3', view(how));
    await panel(page).getByRole('button', { name: 'Record outcome' }).click(QUICK);
    const dialog = dialogOn(page);
    await dialog.getByRole('textbox', { name: /Root cause/ }).fill('The gateway closes sessions after ten minutes.');
    await dialog.getByRole('radio', { name: 'An answer that the first level can give' }).click();
    await dialog.getByRole('button', { name: 'Record outcome' }).click();
    await dialog.getByText(/^To be answered/).waitFor(QUICK);
    await shot(page, `outcome-dialog-${how.join('-')}`);
    await isSound(page, broken);
    await dialog
      .getByRole('textbox', { name: /What the first level can answer/ })
      .fill('Set the timeout of the group to 8 hours.');
    await dialog.getByRole('button', { name: 'Record outcome' }).click();
    await dialog.waitFor({ state: 'hidden', ...QUICK });
    await panel(page).getByRole('button', { name: 'Show outcome' }).click(QUICK);
    await panel(page).getByText('Set the timeout of the group to 8 hours.').waitFor(QUICK);
    await shot(page, `outcome-shown-${how.join('-')}`, true);
    await isSound(page, broken);
    await close();
  });

  it.each(VIEWS)(
    'engineering sees who waits for its work, and records there: in the %s at %i pixels',
    async (...how) => {
      const ticket = await withTeam('Technical Support');
      const bug = escalatedTo(ticket);
      const { page, broken, close } = await open(bug.key, 'agent-l3', view(how));
      const small = part(page, 'Escalation outcome');
      await small.getByText(ticket.key).waitFor(QUICK);
      await small.getByRole('button', { name: 'Record outcome' }).click(QUICK);
      const dialog = dialogOn(page);
      await dialog.getByRole('textbox', { name: /Root cause/ }).fill('A race in the session store.');
      await dialog.getByRole('textbox', { name: /Address of the article/ }).fill('https://kb.example.com/sessions');
      await dialog.getByRole('button', { name: 'Record outcome' }).click();
      await dialog.waitFor({ state: 'hidden', ...QUICK });
      await small.getByText('Outcome: Knowledge article').waitFor(QUICK);
      await shot(page, `linked-${how.join('-')}`, true);
      // The site's own page asks for the SLAs of what is no request.
      await isSound(
        page,
        broken.filter((said) => !said.includes('404')),
      );
      await close();
    },
  );

  it('the ticket shows what its linked work came to, and the reply to the customer is reviewed and sent', async () => {
    const ticket = await withTeam('Technical Support', 'The VPN drops in the evening');
    const bug = escalatedTo(ticket);
    const { page, broken, close } = await open(ticket.key, 'agent-l2', { still: true });
    await part(page, 'Support level').getByText('Blocked by 1 open linked item').waitFor(QUICK);
    await panel(page).getByText('This ticket cannot be closed until 1 linked item is done.').waitFor(QUICK);
    finish(bug);
    await tell(ticket, 'Hello,\n\nthe session store is mended. Please try again.');
    await page.reload();
    await panel(page).getByText('All linked work is closed').waitFor(QUICK);
    await shot(page, 'all-closed', true);
    await isSound(page, broken);
    await panel(page).getByRole('button', { name: 'Review reply to customer' }).click(QUICK);
    const box = dialogOn(page).getByRole('textbox', { name: /Reply to the customer/ });
    await box.waitFor(QUICK);
    expect(await box.inputValue()).toBe('Hello,\n\nthe session store is mended. Please try again.');
    await shot(page, 'reply-dialog');
    await isSound(page, broken);
    await dialogOn(page).getByRole('button', { name: 'Send to customer' }).click();
    await dialogOn(page).waitFor({ state: 'hidden', ...QUICK });
    expect(ticket.comments.at(-1)).toMatchObject({ author: ACCOUNT.agentL2, public: true });
    await close();
  });

  it.each(VIEWS)(
    'a customer reads that their request waits, and nothing where it does not: in the %s at %i pixels',
    async (...how) => {
      const ticket = await withTeam('Technical Support');
      ticket.properties[APP_ID] = { blocked: 2 };
      const { page, broken, close } = await at(`/portal/1/${ticket.key}?as=customer`, view(how));
      await part(page, 'Where it stands').getByText('Our specialists are still working on this.').waitFor(QUICK);
      await shot(page, `portal-${how.join('-')}`, true);
      await isSound(page, broken);
      ticket.properties[APP_ID] = { blocked: 0 };
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor(QUICK);
      await page.waitForLoadState('networkidle');
      expect(await part(page, 'Where it stands').count()).toBe(0);
      await close();
    },
  );

  /** As the ticket is told when the last of its linked work closes. */
  async function tell(ticket: Issue, draft: string): Promise<void> {
    const value: JsonObject = { operation: 'news', told: 'closed', items: [], draft };
    desk().comment(ticket, 'Linked work is closed', { internal: true }).properties['tierline-linked'] = value;
  }
});
