import { seriousBarriers } from '../../../support/axe';
import { describeInBrowser, openPage } from '../../../support/browser';
import { hostShowcase, type HostedApp } from '../../../support/hosted-app';

const QUICK = { timeout: 10_000 };

describeInBrowser('a rule of an app on a transition', (browser) => {
  let hosted: HostedApp;
  beforeAll(async () => {
    hosted = await hostShowcase();
  });
  afterAll(() => hosted?.close());

  const rulesOf = (): { config: string }[] =>
    [...hosted.sandbox.world().site.workflows.values()].flatMap(({ transitions }) =>
      transitions.flatMap(({ validators = [] }) => validators.flatMap((it) => (it.kind === 'app' ? [it.rule] : []))),
    );

  it.each([{ dark: false }, { dark: true }])(
    'is added, changed and removed by the admin in the app’s own form (%j)',
    async (view) => {
      const { page, broken, close } = await openPage(browser(), `${hosted.home}/workflows?as=admin`, {
        ...view,
        still: true,
      });
      await page.getByRole('link', { name: /Service Request Fulfilment workflow/ }).click();
      await page.getByRole('link', { name: 'Escalate', exact: true }).click();
      await page.getByRole('button', { name: 'Add rule' }).click();
      expect(await seriousBarriers(page)).toEqual([]);

      await page.getByRole('button', { name: /Named in a form/ }).click();
      const form = page.frameLocator('iframe');
      await form.getByText('ready').waitFor(QUICK);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await form.getByText('A name is needed.').waitFor(QUICK);
      expect(rulesOf()).toEqual([]);

      await form.getByLabel('Name').fill('First');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      const rule = page.locator('.rule', { hasText: 'Named in a form' });
      await rule.waitFor(QUICK);
      expect(rulesOf()).toMatchObject([{ config: '{"name":"First"}' }]);

      await rule.getByRole('button', { name: 'Edit' }).click();
      await form.getByText('ready').waitFor(QUICK);
      await form.getByLabel('Name').fill('Second');
      await page.getByRole('button', { name: 'Update', exact: true }).click();
      await page.locator('iframe').waitFor({ state: 'detached', ...QUICK });
      expect(rulesOf()).toMatchObject([{ config: '{"name":"Second"}' }]);

      await rule.getByRole('button', { name: /^Remove/ }).click();
      await rule.waitFor({ state: 'detached', ...QUICK });
      expect(rulesOf()).toEqual([]);
      expect(broken).toEqual([]);
      await close();
    },
  );
});
