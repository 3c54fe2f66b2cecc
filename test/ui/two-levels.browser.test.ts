import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { describeInBrowser, openPage } from '../support/browser';
import { shippedApp, shippedWeb } from '../support/shipped';

const QUICK = { timeout: 10_000 };
const REASON = 'The gateway’s log shows no drop at all: which of the two gateways do they use?';

describeInBrowser('a ticket between two levels', (browser) => {
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

  const open = (path: string) => openPage(browser(), `http://localhost:${serving.port}${path}`);
  const ticket = (words: string): Issue => {
    const { issues } = sandbox.world().site;
    const found = [...issues.values()].find(({ values }) => String(values['summary']).includes(words));
    if (!found) throw new Error(`no ticket about ${words}`);
    return found;
  };
  const glance = (page: Page) => page.getByRole('region', { name: 'Support level', exact: true });
  const panel = (page: Page) => page.getByRole('region', { name: 'Escalation', exact: true });

  it('goes up with its notes, is taken, and comes back in person with the reason', async () => {
    const { page, broken, close } = await open('/');
    await page.getByText('Tour 1 of 3').waitFor(QUICK);
    await glance(page).getByRole('button', { name: 'Escalate', exact: true }).click(QUICK);
    await page.getByLabel(/What was tried/).fill('Reinstalled 5.2.1, other network: drops after 600 s each time.');
    await page.getByLabel(/What do you need/).fill('Please check the session timeout of the finance group.');
    await page.getByRole('button', { name: 'Escalate to Technical Support' }).click();
    await glance(page).getByText('Handed to Technical Support.').waitFor(QUICK);
    await page.getByText('the customer’s clock ran on').waitFor(QUICK);

    await page.getByRole('button', { name: 'Be the L2 agent' }).click();
    await page.getByRole('link', { name: ticket('VPN drops every ten').key }).click(QUICK);
    await panel(page).getByText('Please check the session timeout').waitFor(QUICK);
    await glance(page).getByRole('button', { name: 'Assign to me' }).click(QUICK);
    await glance(page).getByText('L2 agent').waitFor(QUICK);
    await sandbox.settle();
    const runs = sandbox.world().forge?.invocations() ?? [];
    expect(runs.map(({ returned }) => returned)).toContainEqual(expect.objectContaining({ outcome: 'accepted' }));

    await glance(page).getByRole('button', { name: 'Send back', exact: true }).click();
    await page.getByText('This is the second hand-over between').waitFor(QUICK);
    await page.getByLabel(/Why is it sent back/).fill(REASON);
    await page.getByRole('button', { name: 'Send back to Service Desk' }).click();
    await glance(page).getByText('Sent back to Service Desk.').waitFor(QUICK);
    await page.goto(`http://localhost:${serving.port}/browse/${ticket('VPN drops every ten').key}?as=agent-l1`);
    await panel(page).getByText(REASON).waitFor(QUICK);
    expect(ticket('VPN drops every ten').values).toMatchObject({ assignee: ACCOUNT.agentL1 });
    expect(broken).toEqual([]);
    await close();
  });

  it('shows a colleague without a licence the notes and no button, and the customer neither', async () => {
    const { key } = ticket('Badge readers');
    const colleague = await open(`/browse/${key}?as=collaborator`);
    await panel(colleague.page).getByText('Please look at the door controller').waitFor(QUICK);
    expect(await glance(colleague.page).count()).toBe(0);
    await colleague.close();

    const customer = await open(`/portal/HELP/${key}?as=customer`);
    await customer.page.getByRole('heading', { name: /Badge readers/ }).waitFor(QUICK);
    await customer.page.waitForLoadState('networkidle');
    const said = await customer.page.locator('main').innerText();
    for (const inside of ['NG-2', 'Escalat', 'Technical Support', 'L2', 'Specialists'])
      expect(said).not.toContain(inside);
    await customer.close();

    const outsider = await open(`/browse/${key}?as=outsider`);
    await outsider.page.getByText('does not exist or you do not have permission').first().waitFor(QUICK);
    expect(await outsider.page.getByText('NG-2').count()).toBe(0);
    await outsider.close();
  });
});
