import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { STATUS } from '../../sandbox/seed/ids';
import type { Issue } from '../../sandbox/site/model';
import { describeInBrowser, openPage } from '../support/browser';
import { shippedApp, shippedWeb } from '../support/shipped';

const QUICK = { timeout: 15_000 };

describeInBrowser('a ticket whose linked work is open', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
  }, 120_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const ticket = (words: string): Issue => {
    const { issues } = sandbox.world().site;
    const found = [...issues.values()].find(({ values }) => String(values['summary']).includes(words));
    if (!found) throw new Error(`no ticket about ${words}`);
    return found;
  };
  const payroll = () => ticket('Payroll file cannot be sent');
  const openAs = (account: string) =>
    openPage(browser(), `http://localhost:${serving.port}/browse/${payroll().key}?as=${account}`);

  /** Among the first ways on, or behind *More*. */
  async function take(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { level: 1 }).first().waitFor(QUICK);
    const ways = page.locator('.transitions');
    const direct = ways.getByRole('button', { name, exact: true });
    const more = ways.getByRole('button', { name: 'More', exact: true });
    await direct.or(more).first().waitFor(QUICK);
    if ((await direct.count()) > 0) return direct.click(QUICK);
    await more.click(QUICK);
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click(QUICK);
  }

  it('refuses Resolve and names the two items that are open', async () => {
    const { page, close } = await openAs('agent-l1');
    await take(page, 'Resolve this issue');
    const work = [ticket('Payroll export writes'), ticket('Bank rejects the payroll file')];
    const said = await page
      .getByText(/ask an escalation manager/i)
      .first()
      .innerText(QUICK);
    for (const { key } of work) expect(said).toContain(key);
    expect(said).toContain('Close with override');
    expect(payroll().statusId).not.toBe(STATUS.resolved);
    await close();
  });

  it('has a way past for the escalation manager, who says why', async () => {
    const { page, close } = await openAs('manager');
    await take(page, 'Close with override');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Close with override' }).click(QUICK);
    await dialog.getByText('Say why it is closed although linked work is open.').waitFor(QUICK);
    await dialog.getByRole('textbox').first().fill('Paid by hand; both items go on as problems.', QUICK);
    await dialog.getByRole('button', { name: 'Close with override' }).click(QUICK);
    await page.getByText('Closed', { exact: true }).first().waitFor(QUICK);
    await sandbox.settle();
    expect(payroll().statusId).toBe(STATUS.closed);
    await close();
  });

  it('loses its checks on the settings page, once the Jira admin confirms it', async () => {
    const page = `http://localhost:${serving.port}/projects/HELP/settings/support-rules?as=admin`;
    const opened = await openPage(browser(), page);
    await opened.page.getByRole('tab', { name: 'Set-up' }).click(QUICK);
    await opened.page.getByRole('button', { name: 'Show the close checks in workflows' }).click(QUICK);
    await opened.page.getByText('OPS: Fault workflow').waitFor(QUICK);
    await opened.page.getByRole('button', { name: 'Take the close checks out of the workflows' }).click(QUICK);
    const dialog = opened.page.getByRole('dialog');
    await dialog.getByText('in all projects with these workflows').waitFor(QUICK);
    await dialog.getByRole('button', { name: 'Take them out' }).click(QUICK);
    await opened.page.getByText('The close checks are out of 4 workflows.').waitFor(QUICK);
    await opened.page.getByText('No workflow has a close check.').waitFor(QUICK);
    expect(await opened.page.getByRole('dialog').count()).toBe(0);
    expect(opened.broken).toEqual([]);
    await opened.close();
  });
});
