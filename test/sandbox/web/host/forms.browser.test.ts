import { join } from 'node:path';
import { describeInBrowser, openPage } from '../../../support/browser';
import { hostShowcase, type HostedApp } from '../../../support/hosted-app';

const QUICK = { timeout: 10_000 };
const HARNESS = join(__dirname, 'harness.tsx');

describeInBrowser('a form that an app brings', (browser) => {
  let hosted: HostedApp;
  beforeAll(async () => {
    hosted = await hostShowcase({ entry: HARNESS });
  }, 60_000);
  afterAll(() => hosted?.close());

  async function open(query: string) {
    const opened = await openPage(browser(), `${hosted.home}/queues?${query}`);
    return { ...opened, app: opened.page.locator('iframe').contentFrame() };
  }

  describe('for a workflow rule', () => {
    it('is asked what to save when the admin presses Add', async () => {
      const { page, app, close } = await open('what=rule&as=admin');
      await app.getByText('ready').waitFor(QUICK);
      await app.getByLabel('Name').fill('no open work');
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByText('saved: {"name":"no open work"}').waitFor(QUICK);
      await close();
    }, 30_000);

    it('refuses to be saved by answering nothing', async () => {
      const { page, app, close } = await open('what=rule&as=admin');
      await app.getByText('ready').waitFor(QUICK);
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByRole('alert').getByText('Nothing was saved').waitFor(QUICK);
      await app.getByText('A name is needed.').waitFor(QUICK);
      expect(await page.getByText('saved: nothing').count()).toBe(1);
      await close();
    }, 30_000);

    it('begins with what the rule holds, and saves what it is changed to', async () => {
      const config = encodeURIComponent(JSON.stringify({ name: 'before' }));
      const { page, app, close } = await open(`what=rule&mode=edit&config=${config}&as=admin`);
      await app.getByText('ready').waitFor(QUICK);
      expect(await app.getByLabel('Name').inputValue()).toBe('before');
      await app.getByLabel('Name').fill('after');
      await page.getByRole('button', { name: 'Update' }).click();
      await page.getByText('saved: {"name":"after"}').waitFor(QUICK);
      await close();
    }, 30_000);

    it('is not for those who do not run the site', async () => {
      const { page, close } = await open('what=rule&as=project-admin');
      await page.getByText('This rule has nothing to set.').waitFor(QUICK);
      expect(page.frames()).toHaveLength(1);
      await close();
    }, 30_000);
  });

  describe('for a field', () => {
    it('shows the value, and follows when it changes', async () => {
      const { app, close } = await open('what=view&as=agent-l1');
      await app.getByText('at view').waitFor(QUICK);
      await app.getByText('now calm').waitFor(QUICK);
      await close();
    }, 30_000);

    it('submits a new value to the page', async () => {
      const { page, app, close } = await open('what=edit&as=agent-l1');
      await app.getByText('value calm at edit').waitFor(QUICK);
      await app.getByLabel('Mood').fill('stormy');
      await app.getByRole('button', { name: 'Submit' }).click();
      await page.getByText('value: stormy').waitFor(QUICK);
      await app.getByText('now stormy').waitFor(QUICK);
      await close();
    }, 30_000);
  });
});
