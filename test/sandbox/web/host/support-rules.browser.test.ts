import { shippedApp, shippedWeb } from '../../../support/shipped';
import { openSandbox, type Sandbox } from '../../../../sandbox/sandbox';
import { serveSandbox, type Serving } from '../../../../sandbox/server';
import { seriousBarriers } from '../../../support/axe';
import { describeInBrowser, openPage } from '../../../support/browser';
import { unknownOn } from '../../../support/hosted-app';

const QUICK = { timeout: 10_000 };

describeInBrowser('the support rules, in the settings of a project', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', untold: true, app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
  }, 60_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });
  const open = (path: string, account: string, dark = false) =>
    openPage(browser(), `http://localhost:${serving.port}${path}?as=${account}`, { dark, still: true });

  it('are found and read by the admin of the project', async () => {
    const { page, broken, close } = await open('/projects/HELP/settings', 'project-admin');
    await page.getByRole('link', { name: 'Support rules' }).click();
    await page.getByRole('heading', { name: 'Who supports what' }).waitFor(QUICK);
    expect(await page.getByRole('table').innerText()).toContain('Technical Support, Functional Support');
    expect(await unknownOn(page)).toEqual([]);
    expect(broken).toEqual([]);
    await close();
  }, 30_000);

  it.each([false, true])(
    'keep nobody out (dark: %s)',
    async (dark) => {
      const { page, close } = await open('/projects/HELP/settings/support-rules', 'project-admin', dark);
      await page.getByRole('heading', { name: 'Who supports what' }).waitFor(QUICK);
      expect(await seriousBarriers(page)).toEqual([]);
      await close();
    },
    30_000,
  );

  it('are not shown to an agent, who is told why', async () => {
    const { page, close } = await open('/projects/HELP/settings/support-rules', 'agent-l1');
    await page.getByText('shows no page “support-rules” here to L1 agent').waitFor(QUICK);
    expect(page.frames()).toHaveLength(1);
    await close();
  }, 30_000);
});
