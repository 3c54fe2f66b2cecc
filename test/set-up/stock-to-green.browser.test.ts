import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage } from '../support/browser';
import { unknownOn } from '../support/hosted-app';
import { shippedApp, shippedWeb } from '../support/shipped';

const QUICK = { timeout: 20_000 };
const SHOTS = process.env.SET_UP_SHOTS;
const FIVE_MINUTES = 5 * 60_000;

/** Entries of the SLA's form, as the wizard's table says them. */
const STARTS = ['Entered Status: Waiting for support', 'Entered Status: Open'];
const STOPS = [
  'Entered Status: Handing over',
  'Entered Status: Resolved',
  'Entered Status: Completed',
  'Entered Status: Canceled',
  'Entered Status: Closed',
  'Resolution: Set',
];

describeInBrowser('from a stock project to a desk that is ready, by clicking', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    // As people run it: time goes by, and readings come when they come.
    sandbox = await openSandbox({ seed: 'stock', app, wall: () => Date.now() });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click(QUICK);
  const at = (page: Page, step: number) => page.getByText(`Step ${step} of 7`).waitFor(QUICK);
  const shot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const isSound = async (page: Page): Promise<void> => {
    expect(await unknownOn(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
  };

  async function chooseAll(page: Page, label: string, entries: readonly string[]): Promise<void> {
    for (const entry of entries) {
      await page.getByLabel(label).fill(entry);
      await page.getByRole('option', { name: entry, exact: true }).click(QUICK);
    }
  }

  /** What Jira has no API for, either: customers are not to read of a status between two teams. */
  async function nameForCustomers(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Request types', exact: true }).click(QUICK);
    const types = page.locator('details');
    await types.first().waitFor(QUICK);
    for (const type of await types.all()) {
      await type.locator('summary').click(QUICK);
      const name = (status: string) => type.getByLabel(`What customers read for ${status}`, { exact: true });
      if ((await name('Handing over').count()) === 0) continue;
      const waiting = (await name('Waiting for support').count()) > 0 ? 'Waiting for support' : 'Open';
      await name('Handing over').fill(await name(waiting).inputValue(QUICK));
      await type.getByRole('button', { name: 'Save' }).click(QUICK);
      await type.getByRole('button', { name: 'Save' }).and(page.locator(':disabled')).waitFor(QUICK);
    }
  }

  /** The team's SLA has no API: it is made on Jira's own page, by the wizard's table. */
  async function makeTeamSla(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'SLAs', exact: true }).click(QUICK);
    await press(page, 'Add SLA');
    await page.getByLabel('Name', { exact: true }).fill('Time with team');
    await chooseAll(page, 'Start counting when', STARTS);
    await chooseAll(page, 'Stop counting when', STOPS);
    // A list that is open lies over the button.
    await page.getByRole('heading', { name: 'Add SLA' }).click();
    await press(page, 'Add');
    await page.getByText('Time with team').waitFor(QUICK);
  }

  it('takes an admin less than five minutes, and what agents then do works', async () => {
    const began = Date.now();
    const home = `http://localhost:${serving.port}`;
    const { page, broken, close } = await openPage(browser(), `${home}/projects/HELP/settings/support-rules?as=admin`);
    await at(page, 1);
    await isSound(page);
    await press(page, 'Next');
    await at(page, 2);
    await isSound(page);
    await press(page, 'Next');
    await at(page, 3);
    // Teams that agents have used are known, and stand where their names suggest.
    await page.getByText('Product Engineering').first().waitFor(QUICK);
    await isSound(page);
    await shot(page, 'teams');
    await press(page, 'Next');
    await at(page, 4);
    await isSound(page);
    await press(page, 'Show the changes');
    await at(page, 5);
    await page.getByText('Also changes for: Facilities (FAC).').first().waitFor(QUICK);
    await isSound(page);
    await shot(page, 'preview');
    await press(page, /^Apply \d+ changes/);
    await page.getByRole('button', { name: 'Go on to the proof' }).waitFor({ timeout: 90_000 });
    await isSound(page);
    await press(page, 'Go on to the proof');
    await at(page, 7);

    await makeTeamSla(page);
    await nameForCustomers(page);
    await page.getByRole('link', { name: 'Support rules', exact: true }).click(QUICK);
    await page.getByRole('tab', { name: 'Set-up' }).click(QUICK);
    await at(page, 7);
    await press(page, 'I have made it: look for it');
    await page.getByText('Saved. Try a hand-over now').waitFor(QUICK);
    await press(page, 'Try a hand-over');
    await page.getByText('Each hand-over started “Time with team” anew').waitFor({ timeout: 120_000 });
    await press(page, 'I have looked: customers read the same');
    await page.getByText('All is in order.').waitFor(QUICK);
    await isSound(page);
    await shot(page, 'proven');
    await press(page, 'Finish');
    await page.getByText('Tierline is switched on for this project.').waitFor(QUICK);
    expect(Date.now() - began).toBeLessThan(FIVE_MINUTES);
    expect(broken).toEqual([]);

    const { site } = sandbox.world();
    const help = [...site.projects.values()].find(({ key }) => key === 'HELP');
    expect(help?.properties['tierline']).toMatchObject({ enabled: true, clocks: { team: expect.any(String) } });
    // The trial left nothing behind.
    expect([...site.issues.values()].filter(({ projectId }) => projectId === help?.id)).toHaveLength(8);
    await close();
  }, 300_000);
});
