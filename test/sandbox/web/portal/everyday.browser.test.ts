import { shippedApp, shippedWeb } from '../../../support/shipped';
import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../../../sandbox/server';
import { seriousBarriers } from '../../../support/axe';
import { describeInBrowser, openPage, type View } from '../../../support/browser';

const QUICK = { timeout: 10_000 };

/** What an account asks over REST, as another program would. */
async function rest(home: string, account: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${home}/rest/api/3${path}`, {
    method,
    headers: { authorization: `Basic ${btoa(`${account}@example.com:token`)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

describeInBrowser('portal, workflows and inspector', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;
  let home: string;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', app, untold: true });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    home = `http://localhost:${serving.port}`;
  });
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const open = async (path: string, view?: View) => {
    const opened = await openPage(browser(), `${home}${path}`, view);
    await opened.page.getByRole('heading', { level: 1 }).waitFor(QUICK);
    return opened;
  };

  async function raise(page: Page, summary: string): Promise<string> {
    await page.getByRole('link', { name: /Get IT help/ }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill(summary);
    await page.getByText('Connect to the VPN from home').waitFor(QUICK);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { level: 1, name: summary }).waitFor(QUICK);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  it('lets a customer raise a request, and shows what the agents do with it by the names of the portal', async () => {
    const { page, broken, close } = await open('/portal/HELP?as=customer');
    const key = await raise(page, 'VPN');
    expect(key).toMatch(/^HELP-\d+$/);
    const state = page.locator('.request-state');
    expect(await state.innerText()).toMatch(/waiting for support/i);

    const { body } = await rest(home, 'agent-l1', 'GET', `/issue/${key}/transitions`);
    const { transitions } = body as { transitions: { id: string; name: string }[] };
    const id = transitions.find(({ name }) => name === 'In progress')?.id;
    await rest(home, 'agent-l1', 'POST', `/issue/${key}/transitions`, { transition: { id } });
    await state.getByText('In Progress').waitFor(QUICK);
    await page.locator('.talk-moved', { hasText: 'In Progress' }).waitFor(QUICK);

    await page.getByRole('textbox', { name: 'Add a comment' }).fill('It works again.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.locator('.talk-said', { hasText: 'It works again.' }).waitFor(QUICK);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Stop sharing' }).waitFor(QUICK);
    await page.getByRole('button', { name: /^Mail/ }).click();
    await page.getByRole('dialog').getByText('a new status').first().waitFor(QUICK);
    expect(broken).toEqual([]);
    await close();
  });

  it('adds a rule to a transition as the admin, and the rule then refuses', async () => {
    const { page, broken, close } = await open('/workflows?as=admin');
    await page.getByRole('link', { name: /Service Request Fulfilment workflow/ }).click();
    await page.getByRole('link', { name: 'Pending', exact: true }).click();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByRole('button', { name: /Validate a field/ }).click();
    await page.getByRole('combobox', { name: 'Fields that must be filled in' }).fill('Labels');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'What to say when they are not' }).fill('Label it first.');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.rule', { hasText: 'Labels must be filled in: “Label it first.”' }).waitFor(QUICK);

    const made = await rest(home, 'agent-l1', 'POST', '/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { name: 'Service request' }, summary: 'No mail' },
    });
    const { key } = made.body as { key: string };
    const { body } = await rest(home, 'agent-l1', 'GET', `/issue/${key}/transitions`);
    const { transitions } = body as { transitions: { id: string; name: string }[] };
    const id = transitions.find(({ name }) => name === 'Pending')?.id;
    const refused = await rest(home, 'agent-l1', 'POST', `/issue/${key}/transitions`, { transition: { id } });
    expect(refused).toMatchObject({ status: 400 });
    expect(JSON.stringify(refused.body)).toContain('Label it first.');

    await page.getByRole('button', { name: /^Remove: Labels must/ }).click();
    await page
      .locator('.rule')
      .first()
      .waitFor({ state: 'detached', ...QUICK });
    expect((await rest(home, 'agent-l1', 'POST', `/issue/${key}/transitions`, { transition: { id } })).status).toBe(
      204,
    );
    expect(broken).toEqual([]);
    await close();
  });

  it('adds a status and a transition to it', async () => {
    const { page, close } = await open('/workflows?as=admin');
    await page.getByRole('link', { name: /Incident Management/ }).click();
    await page.getByRole('button', { name: 'Add status' }).click();
    await page
      .getByRole('textbox', { name: 'Name' })
      .or(page.getByRole('combobox', { name: 'Name' }))
      .fill('With vendor');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.flow-statuses').getByText('With vendor').waitFor(QUICK);
    await page.getByRole('button', { name: 'Add transition' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Hand to vendor');
    await page.getByRole('combobox', { name: 'To' }).fill('With vendor');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('row', { name: /Hand to vendor Any status to With vendor/ }).waitFor(QUICK);
    await close();
  });

  it('does not overwrite what somebody else has saved meanwhile, and says so', async () => {
    const first = await open('/workflows?as=admin');
    await first.page.getByRole('link', { name: /Problem Management/ }).click();
    await first.page.getByRole('button', { name: 'Add status' }).waitFor(QUICK);
    const second = await open(new URL(first.page.url()).pathname + '?as=admin');
    for (const { page } of [second, first]) {
      await page.getByRole('button', { name: 'Add status' }).click();
      await page.getByLabel('Name').fill('On the shelf');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page
        .locator('.flow-statuses, [role=alert]')
        .getByText(/On the shelf|Somebody else has saved/)
        .first()
        .waitFor(QUICK);
    }
    await first.page.getByText('Somebody else has saved this workflow').first().waitFor(QUICK);
    await Promise.all([first.close(), second.close()]);
  });

  it('says to a project admin why there are no workflows to see, and whom to ask', async () => {
    const { page, close } = await open('/workflows?as=project-admin');
    await page.getByText('Administer Jira').first().waitFor(QUICK);
    expect(await page.getByRole('main').innerText()).toMatch(/Administer Jira[\s\S]*Ask the Site admin/);
    await page.getByRole('link', { name: 'Look as Site admin' }).click();
    await page.getByRole('link', { name: 'OPS: Fault workflow' }).waitFor(QUICK);
    await close();
  });

  it('finds in the inspector the run of the app that a new ticket set off, and follows what happens', async () => {
    await sandbox.settle();
    const { page, broken, close } = await open('/inspector');
    await page
      .getByRole('link', { name: /ticket-created/ })
      .first()
      .click();
    const detail = page.getByRole('region', { name: /^Invocation \d+/ });
    await detail.getByText('What it answered').waitFor(QUICK);

    const before = await page.locator('.pager').innerText();
    await page.getByRole('button', { name: '+15 min' }).click();
    await page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('.pager')?.innerText !== old,
      before,
      QUICK,
    );

    await page.getByRole('link', { name: 'State' }).click();
    await page.getByRole('button', { name: /^ticket \(\d+\)/ }).click();
    await page.getByRole('region', { name: 'Rows of ticket' }).waitFor(QUICK);
    await page.getByRole('link', { name: 'Denied' }).click();
    await page.getByText('You need the Administer Jira global permission').first().waitFor(QUICK);
    expect(broken).toEqual([]);
    await close();
  });

  it.each<[string, string]>([
    ['the portal', '/portal/HELP?as=customer'],
    ['a form', '/portal/HELP/create/5?as=customer'],
    ['a request', '/portal/HELP/HELP-1?as=customer'],
    ['the workflows', '/workflows?as=admin'],
    ['invocations', '/inspector?id=1'],
    ['requests', '/inspector/requests'],
    ['the state', '/inspector/state?ticket=HELP-1&table=visit'],
  ])('keeps nobody out: %s', async (_name, path) => {
    for (const view of [{}, { dark: true, width: 380, height: 800 }]) {
      const { page, close } = await open(path, { ...view, still: true });
      await page
        .locator('[aria-hidden=true].lines-bones, .requests[aria-hidden=true]')
        .first()
        .waitFor({ state: 'detached', ...QUICK });
      expect(await seriousBarriers(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      await close();
    }
  });
});
