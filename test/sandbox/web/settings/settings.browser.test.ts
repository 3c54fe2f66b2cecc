import { describeInBrowser, openPage } from '../../../support/browser';
import { hostShowcase, type HostedApp } from '../../../support/hosted-app';

const QUICK = { timeout: 10_000 };
const SLA = '/jira/servicedesk/projects/HELP/settings/sla';

describeInBrowser('the settings of a project', (browser) => {
  let hosted: HostedApp;
  beforeAll(async () => {
    hosted = await hostShowcase();
  }, 60_000);
  afterAll(() => hosted?.close());

  it('take an SLA that the admin adds by hand', async () => {
    const { page, broken, close } = await openPage(browser(), `${hosted.home}${SLA}?as=project-admin`);
    await page.getByRole('button', { name: 'Add SLA' }).click(QUICK);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Time with team');
    await dialog.getByLabel('Stop counting when').fill('To Unassigned');
    await page.getByText('Assignee: To Unassigned').last().click(QUICK);
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Add' }).click(QUICK);
    await page.getByRole('heading', { name: 'Time with team' }).waitFor(QUICK);
    const metric = hosted.sandbox
      .world()
      .site.projects.get('10000')
      ?.serviceDesk?.slas.find(({ name }) => name === 'Time with team');
    expect(metric).toMatchObject({
      start: [{ on: 'issue-created' }],
      stop: [{ on: 'assignee', change: 'to-unassigned' }],
      goals: [{ jql: null, duration: 4 * 3_600_000 }],
    });
    expect(broken).toEqual([]);
    await close();
  }, 30_000);

  it('lead an agent to who may see them', async () => {
    const { page, close } = await openPage(browser(), `${hosted.home}${SLA}?as=agent-l1`);
    await page.getByRole('link', { name: 'Look as Project admin' }).click(QUICK);
    await page.getByRole('button', { name: 'Add SLA' }).waitFor(QUICK);
    await close();
  }, 30_000);
});

describeInBrowser('a panel of an app', (browser) => {
  it('comes to a ticket by its Apps button, and goes the same way', async () => {
    const hosted = await hostShowcase();
    for (const panel of hosted.sandbox.world().site.appPanels.values()) panel.pinnedIn.clear();
    const { page, close } = await openPage(browser(), `${hosted.home}/browse/HELP-1?as=agent-l1`);
    const apps = page.getByRole('button', { name: 'Apps' });
    const panel = page.getByRole('region', { name: 'Kit panel' });
    await apps.click(QUICK);
    expect(await panel.count()).toBe(0);
    await page.getByRole('menuitem', { name: /Kit panel/ }).click(QUICK);
    await panel.waitFor(QUICK);
    await apps.click(QUICK);
    await page.getByRole('menuitem', { name: /Take it off this ticket/ }).click(QUICK);
    await panel.waitFor({ ...QUICK, state: 'detached' });
    await close();
    await hosted.close();
  }, 60_000);
});
