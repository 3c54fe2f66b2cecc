import type { Page } from 'playwright-core';
import { describeInBrowser, openPage } from '../../../support/browser';
import { hostShowcase, unknownOn, type HostedApp } from '../../../support/hosted-app';

const QUICK = { timeout: 10_000 };

describeInBrowser('a UI Kit page of an app', (browser) => {
  let hosted: HostedApp;
  beforeAll(async () => {
    hosted = await hostShowcase();
  }, 60_000);
  afterAll(() => hosted?.close());

  async function open(account = 'agent-l1', path = '/projects/HELP/apps/kit') {
    const opened = await openPage(browser(), `${hosted.home}${path}?as=${account}`);
    await opened.page.getByRole('heading', { name: 'Showcase' }).waitFor(QUICK);
    return opened;
  }
  const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor(QUICK);

  it('runs in a frame of another origin and is drawn by the page', async () => {
    const { page, broken, close } = await open();
    const frame = page.frames().find((each) => each.url().includes('/_forge/app/kit/'));
    expect(frame?.url()).toBe(`http://127.0.0.1:${hosted.port}/_forge/app/kit/`);
    const out = await frame?.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch (error) {
        return error instanceof DOMException ? error.name : 'other';
      }
    });
    expect(out).toBe('SecurityError');
    expect(await page.getByText('project:').innerText()).toContain('"key":"HELP"');
    expect(await unknownOn(page)).toEqual([]);
    expect(broken).toEqual([]);
    await close();
  }, 30_000);

  it('calls its own functions as the person who looks, and hears what they throw', async () => {
    const { page, close } = await open('agent-l2');
    await click(page, 'Invoke');
    await said(page, 'said: echo hello as 712020:agent-l2');
    await click(page, 'Fail');
    await said(page, /said: .*The showcase fails on request/);
    await close();
  }, 30_000);

  it('asks Jira as the person, within the scopes of the manifest', async () => {
    const { page, close } = await open();
    const { site, door } = hosted.sandbox.world();
    const before = door.traffic().at(-1)?.id ?? 0;
    await click(page, 'Read');
    await said(page, 'said: read 200 HELP-1');
    await click(page, 'Write');
    await said(page, 'said: write 401');
    const asked = door.traffic(before).filter(({ client }) => client === 'bridge');
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /rest/api/3/issue/HELP-1',
      'PUT /rest/api/3/issue/HELP-1',
    ]);
    expect([...site.issues.values()].some(({ values }) => values['summary'] === 'Changed')).toBe(false);
    await close();
  }, 30_000);

  it('shows a flag whose action runs in the app', async () => {
    const { page, close } = await open();
    await click(page, 'Flag');
    await click(page, 'Undo it');
    await said(page, 'said: flag undone');
    await close();
  }, 30_000);

  it('draws an element that stands in a prop, with its handler', async () => {
    const { page, close } = await open();
    await page.getByText('Act', { exact: true }).click();
    await said(page, 'said: message acted');
    await close();
  }, 30_000);

  it('opens a dialog with a resource in it, and hears what that closes with', async () => {
    const { page, close } = await open();
    await click(page, 'Dialog');
    const dialog = page.getByRole('dialog', { name: 'A dialog' }).frameLocator('iframe');
    await dialog.getByText('depth 1').waitFor(QUICK);
    await dialog.getByRole('button', { name: 'Nested' }).click();
    const nested = page.getByRole('dialog', { name: 'Kit', exact: true }).frameLocator('iframe');
    await nested.getByText('depth 2').waitFor(QUICK);
    await nested.getByRole('button', { name: 'Close' }).click();
    await dialog.getByText('nested said {"from":2}').waitFor(QUICK);
    await page
      .getByRole('dialog')
      .nth(1)
      .waitFor({ state: 'detached', ...QUICK });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await said(page, 'said: dialog said {"from":1}');
    await page.getByRole('dialog').waitFor({ state: 'detached', ...QUICK });
    await close();
  }, 30_000);

  it('loses no character of what is typed, and acts on the last one even when Enter follows at once', async () => {
    const { page, close } = await open();
    const field = page.getByLabel('Typed');
    await field.pressSequentially('abcdefghij');
    await page.keyboard.press('Enter');
    await said(page, 'said: sent abcdefghij');
    expect(await field.inputValue()).toBe('abcdefghij');
    await said(page, 'typed: abcdefghij.');
    await close();
  }, 30_000);

  it('has addresses of its own, which the browser’s back button undoes', async () => {
    const { page, close } = await open();
    await said(page, 'at /');
    await click(page, 'Second');
    await said(page, 'The second page');
    expect(new URL(page.url()).pathname).toBe('/projects/HELP/apps/kit/second');
    await page.goBack();
    await page.getByText('The second page').waitFor({ state: 'detached', ...QUICK });
    expect(new URL(page.url()).pathname).toBe('/projects/HELP/apps/kit');
    await close();
  }, 30_000);

  it('opens where its address says', async () => {
    const { page, close } = await open('agent-l1', '/projects/HELP/apps/kit/second');
    await said(page, 'The second page');
    await close();
  }, 30_000);

  it('hears when the page becomes dark', async () => {
    const { page, close } = await open();
    await said(page, 'theme: light');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await said(page, 'theme: dark');
    await close();
  }, 30_000);

  it('may title the window, and is told that a page cannot be submitted', async () => {
    const { page, close } = await open();
    await click(page, 'Title');
    await page.waitForFunction(() => document.title === 'Titled by the app', undefined, QUICK);
    await click(page, 'Submit');
    await said(page, /said: this resource's view is not submittable/);
    await close();
  }, 30_000);

  it('is refused by name what the sandbox does not have, and everybody sees it', async () => {
    const { page, close } = await open();
    await click(page, 'Unsupported');
    await page.getByRole('complementary', { name: 'Not supported by the sandbox' }).waitFor(QUICK);
    const unknown = await unknownOn(page);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]).toMatch(/^bridge command .*rovo/i);
    await close();
  }, 30_000);

  it('shows a Custom UI resource in a Frame of its own', async () => {
    const { page, close } = await open();
    const inner = page.locator('iframe[src*="/_forge/app/dialog/"]').contentFrame();
    await inner.getByText('no dialog').waitFor(QUICK);
    await close();
  }, 30_000);
});
