import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../../../support/axe';
import { describeInBrowser, openPage } from '../../../support/browser';
import type { Call } from './gallery/node';
import { type Gallery, serveGallery } from './serve-gallery';

const QUICK = { timeout: 10_000 };

describeInBrowser('UI Kit on a page', (browser) => {
  let served: Gallery;
  beforeAll(async () => {
    served = await serveGallery();
  }, 60_000);
  afterAll(() => served?.close());

  const open = async (name: string, mode = 'light') => {
    const opened = await openPage(browser(), `${served.address}/${name}?mode=${mode}`, { still: true, width: 1000 });
    await opened.page.getByRole('heading', { level: 1 }).or(opened.page.getByRole('dialog')).first().waitFor(QUICK);
    return opened;
  };
  const callsOf = (page: Page): Promise<Call[]> => page.evaluate('window.calls');
  const unknownOf = (page: Page): Promise<string[]> => page.evaluate('window.unknown');
  const heard = async (page: Page, name: string): Promise<unknown[] | undefined> =>
    (await callsOf(page)).findLast((call) => call.name === name)?.told;

  it.each([
    ['all', 'light'],
    ['all', 'dark'],
    ['modal', 'light'],
    ['modal', 'dark'],
  ])(
    'draws %s components in the %s, with nothing left over and nobody kept out',
    async (name, mode) => {
      const { page, broken, close } = await open(name, mode);
      await page.waitForLoadState('networkidle');
      const shots = process.env.GALLERY_SHOTS;
      if (shots) await page.screenshot({ path: join(shots, `${name}-${mode}.png`), fullPage: true });
      expect(await unknownOf(page)).toEqual([]);
      expect(await seriousBarriers(page)).toEqual([]);
      expect(broken).toEqual([]);
      await close();
    },
    60_000,
  );

  it('loses no letter that is typed while the app still answers', async () => {
    const { page, close } = await open('controlled');
    await page.getByRole('textbox', { name: 'Name' }).pressSequentially('abcdefghij', { delay: 15 });
    await page.getByText('The app has heard ABCDEFGHIJ.').waitFor(QUICK);
    await page.waitForFunction(() => document.querySelector('input')?.value === 'ABCDEFGHIJ', undefined, QUICK);
    await close();
  }, 30_000);

  it('tells an app of its form what `useForm` expects: events of inputs, values of everything else', async () => {
    const { page, close } = await open('forms');
    await page.getByRole('combobox', { name: 'Team', exact: false }).first().fill('Log');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'The customer knows' }).check();
    await page.getByRole('checkbox', { name: 'Network' }).check();
    await page.getByRole('radio', { name: 'Access' }).click();
    await page.getByRole('checkbox', { name: 'Urgent' }).check({ force: true });
    await page.getByRole('slider', { name: 'Effort' }).press('ArrowRight');
    await page.getByRole('textbox', { name: 'Summary' }).fill('Fire');
    await page.getByRole('combobox', { name: 'Assignee' }).fill('L2');
    await page.getByRole('option', { name: 'L2 agent' }).click();
    await page.getByRole('button', { name: 'Escalate' }).click();
    await page.waitForFunction('window.calls.some((call) => call.name === "submit")', undefined, QUICK);

    expect(await heard(page, 'team')).toEqual([{ label: 'Logistics', value: 'logistics' }]);
    expect(await heard(page, 'knows')).toMatchObject([{ type: 'change', target: { type: 'checkbox', checked: true } }]);
    expect(await heard(page, 'checked')).toEqual([['power', 'network']]);
    expect(await heard(page, 'reason')).toMatchObject([{ target: { type: 'radio', value: 'access' } }]);
    expect(await heard(page, 'urgent')).toMatchObject([{ target: { type: 'checkbox', checked: true } }]);
    expect(await heard(page, 'effort')).toEqual([4]);
    expect(await heard(page, 'summary')).toMatchObject([{ target: { type: 'text', id: 'summary', value: 'Fire' } }]);
    expect(await heard(page, 'assignee')).toEqual([
      { id: 'l2', name: 'L2 agent', avatarUrl: '', email: '', type: 'user' },
    ]);
    expect(await heard(page, 'submit')).toEqual([]);
    await close();
  }, 30_000);

  it('puts back what the app does not take over', async () => {
    const { page, close } = await open('forms');
    await page.getByRole('radio', { name: 'Access' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[value="knowledge"]')?.checked,
      undefined,
      QUICK,
    );
    await close();
  }, 30_000);

  it('yields what is written in an editor as a document', async () => {
    const { page, close } = await open('writing');
    await page.getByRole('textbox', { name: 'Comment editor' }).fill('Once\n\nTwice');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await heard(page, 'save')).toMatchObject([
      { type: 'doc', content: [{ content: [{ text: 'Once' }] }, { content: [{ text: 'Twice' }] }] },
    ]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.log', mimeType: 'text/plain', buffer: Buffer.from('hi') });
    await page.waitForFunction('window.calls.some((call) => call.name === "files")', undefined, QUICK);
    expect(await heard(page, 'files')).toEqual([[{ data: 'aGk=', name: 'a.log', size: 2, type: 'text/plain' }]]);
    await close();
  }, 30_000);

  it('opens a popup from its button, and closes it on Escape', async () => {
    const { page, close } = await open('popup');
    const button = page.getByRole('button', { name: 'Open the popup' });
    await button.click();
    await page.getByText('In the popup').waitFor(QUICK);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByText('In the popup').waitFor({ ...QUICK, state: 'detached' });
    await close();
  }, 30_000);

  it('sorts and pages a table by itself, and tells the page', async () => {
    const { page, close } = await open('table');
    const first = page.locator('tbody tr').first();
    expect(await first.innerText()).toContain('HELP-7');
    await page.getByRole('columnheader', { name: 'Key' }).getByRole('button').click();
    await page.waitForFunction(
      () => document.querySelector('tbody tr')?.textContent?.includes('HELP-3'),
      undefined,
      QUICK,
    );
    await page.getByRole('button', { name: /page 2/i }).click();
    await page.waitForFunction(
      () => document.querySelector('tbody tr')?.textContent?.includes('HELP-9'),
      undefined,
      QUICK,
    );
    expect(await heard(page, 'table page')).toEqual([2]);
    await close();
  }, 30_000);

  it('marks all that it cannot draw, tells each once, and draws the rest', async () => {
    const { page, broken, close } = await open('strange');
    await page.getByRole('button', { name: 'Still here' }).click();
    expect(await heard(page, 'still here')).toMatchObject([{ type: 'click' }]);
    expect((await unknownOf(page)).sort()).toEqual([
      'ADF node hologram',
      'LineChart: row 0 of data has no figure at 1',
      'Lozenge: property appearance cannot be drawn',
      'TeamPicker',
      'Text: property blink',
    ]);
    expect(await page.getByText('TeamPicker').isVisible()).toBe(true);
    expect(broken).toEqual([]);
    await close();
  }, 30_000);
});
