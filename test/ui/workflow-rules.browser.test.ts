import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { serveSandbox, type Serving } from '../../sandbox/server';
import { workflowId } from '../../sandbox/site/workflow/identity';
import { readConfig } from '../../src/domain/gate/read-config';
import { barriersInFrame, seriousBarriers } from '../support/axe';
import { describeInBrowser, openPage, type View } from '../support/browser';
import { person } from '../support/ready-desk';
import { shippedApp, shippedWeb } from '../support/shipped';

const QUICK = { timeout: 15_000 };
const RESOLVE = '51';

describeInBrowser('the forms of the workflow rules', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;
  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', untold: true, app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
  });
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  const flow = () => sandbox.world().site.workflows.get(SERVICE_REQUEST_WORKFLOW)!;
  const resolve = () => flow().transitions.find(({ id }) => id === RESOLVE)!;
  beforeEach(() => {
    resolve().validators = [];
    delete resolve().conditions;
  });

  /** What Jira tells any client of the rules on Resolve. */
  async function saved(): Promise<{ config: string }[]> {
    const request = new Request('http://site/rest/api/3/workflows', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ workflowIds: [workflowId(flow())] }),
    });
    const answer = await sandbox.world().door.fetch(request, person(ACCOUNT.admin));
    const { workflows } = (await answer.json()) as {
      workflows: { transitions: { id: string; validators: Rule[]; conditions?: { conditions: Rule[] } }[] }[];
    };
    const found = workflows[0]!.transitions.find(({ id }) => id === RESOLVE)!;
    return [...found.validators, ...(found.conditions?.conditions ?? [])].map(({ parameters }) => parameters);
  }
  interface Rule {
    parameters: { config: string };
  }

  async function open(view: View = {}) {
    const path = `/workflows/${workflowId(flow())}?as=admin&transition=${RESOLVE}`;
    return openPage(browser(), `http://localhost:${serving.port}${path}`, { still: true, ...view });
  }
  const form = (page: Page): FrameLocator => page.frameLocator('iframe');
  const frameOf = (page: Page): Frame => page.frames().find((it) => it.url().includes('/_forge/app/'))!;
  async function begin(page: Page, rule: RegExp): Promise<FrameLocator> {
    await page.getByRole('button', { name: 'Add rule' }).click(QUICK);
    await page.getByRole('button', { name: rule }).click(QUICK);
    await form(page).getByText('What this rule does').waitFor(QUICK);
    return form(page);
  }
  /** The rule as the list of the transition's rules has it. */
  const line = (page: Page) => page.locator('.rule');

  it.each<View>([{ width: 1280 }, { width: 760, dark: true }])(
    'let an admin add, look into and change a rule on linked work (%j)',
    async (view) => {
      const { page, broken, close } = await open(view);
      const app = await begin(page, /^Linked escalations closed App/);
      // As the desk's own support rules count.
      await app.getByText('“is escalated to” of level L2 or L3 or without a level is open.').waitFor(QUICK);

      const levels = app.getByLabel('Levels', { exact: true });
      await levels.press('Backspace');
      await levels.press('Backspace');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await app.getByText('Choose at least one level, or let work of any level count.').waitFor(QUICK);
      expect(await saved()).toEqual([]);
      expect(await barriersInFrame(frameOf(page))).toEqual([]);
      expect(await seriousBarriers(page)).toEqual([]);

      await levels.fill('L3');
      await app.getByRole('option', { name: 'L3 · Engineering' }).click();
      await app.getByLabel(/^Work without a support level/).uncheck();
      const says = 'Refuses the transition while work that this ticket “is escalated to” of level L3 is open.';
      await app.getByText(says).waitFor(QUICK);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await line(page).getByText(says).first().waitFor(QUICK);
      const [{ config = '' } = {}] = await saved();
      expect(readConfig('linked-closed', config)).toMatchObject({
        readable: true,
        config: {
          says,
          counting: {
            links: [{ type: '10007', side: 'outward' }],
            levels: ['L3'],
            withoutLevel: false,
            projects: null,
          },
          fields: { level: 'customfield_10200', team: 'customfield_10001' },
        },
      });

      await line(page).getByRole('button', { name: 'View' }).click();
      await form(page).getByText('L3 · Engineering').waitFor(QUICK);
      expect(await barriersInFrame(frameOf(page))).toEqual([]);

      await line(page).getByRole('button', { name: 'Edit' }).click();
      await form(page).getByText('Only these').nth(1).click(QUICK);
      await form(page).getByLabel('Projects', { exact: true }).fill('DEV');
      // Only when Jira's answer is in the list does it stand still.
      await expect.poll(() => form(page).getByRole('option').count(), QUICK).toBe(1);
      await form(page).getByRole('option', { name: 'Product engineering (DEV)' }).click(QUICK);
      await form(page).getByLabel('Remove Product engineering (DEV)').waitFor(QUICK);
      const unresolved = form(page).getByLabel(/^Work that is done without/);
      // A click that meets the list above as it closes is lost, as a person's is: it is made again.
      await unresolved.check().catch(() => unresolved.check(QUICK));
      await page.getByRole('button', { name: 'Update', exact: true }).click();
      await page.locator('iframe').waitFor({ state: 'detached', ...QUICK });
      const [{ config: changed = '' } = {}] = await saved();
      expect(readConfig('linked-closed', changed)).toMatchObject({
        config: { counting: { levels: ['L3'], projects: ['10002'], unresolvedIsOpen: true } },
      });
      expect(broken).toEqual([]);
      await close();
    },
  );

  it('write the expression of a condition, and say what it cannot do', async () => {
    const { page, broken, close } = await open();
    const app = await begin(page, /^Hide while linked escalations are open App/);
    await app.getByText('at most 8 open work items; beyond that it hides the transition.').waitFor(QUICK);
    await app.getByText('Any level').click();
    await app.getByText('It can look at a few hundred links; beyond that it hides the transition.').waitFor(QUICK);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await line(page).getByText('Hides the transition while').first().waitFor(QUICK);
    const [{ config = '' } = {}] = await saved();
    expect(readConfig('linked-closed-expression', config)).toMatchObject({
      readable: true,
      config: { expression: expect.stringContaining('10007') },
    });
    expect(broken).toEqual([]);
    await close();
  });

  it('write the expression of a validator, or say that there is too much for one', async () => {
    const { page, close } = await open();
    const app = await begin(page, /^Linked escalations closed \(few links\) App/);
    const levels = app.getByLabel('Levels', { exact: true });
    for (let level = 0; level < 8; level++) {
      await levels.fill(`${'very long '.repeat(6)}${level}`);
      await levels.press('Enter');
    }
    await app.getByText('This choice is too long for an expression').waitFor(QUICK);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Nothing was saved').waitFor(QUICK);
    expect(await saved()).toEqual([]);
    await close();
  });

  it('ask for the levels of escalation notes, and for what an outcome may be', async () => {
    const { page, broken, close } = await open({ dark: true });
    await begin(page, /^Escalation notes complete App/);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await line(page).getByText('until the escalation notes have all').first().waitFor(QUICK);

    const app = await begin(page, /^Outcome recorded App/);
    for (const kind of ['A knowledge article', 'An answer for the first level', 'Neither, with the reason why'])
      await app.getByLabel(kind).uncheck();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await app.getByText('Accept at least one of them').waitFor(QUICK);
    expect(await barriersInFrame(frameOf(page))).toEqual([]);
    await app.getByLabel('An answer for the first level').check();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await line(page).getByText('until its outcome is recorded').first().waitFor(QUICK);
    const [notes, outcome] = await saved();
    expect(readConfig('notes-complete', notes?.config)).toMatchObject({ config: { levels: null } });
    expect(readConfig('outcome-recorded', outcome?.config)).toMatchObject({
      config: { levels: ['L3'], withoutLevel: false, kinds: ['answer'] },
    });
    expect(broken).toEqual([]);
    await close();
  });

  it('take levels over from a desk where none uses the workflow', async () => {
    const { page, broken, close } = await open();
    await page.getByRole('link', { name: 'Workflows', exact: true }).last().click(QUICK);
    await page.getByRole('link', { name: 'DEV: Software workflow' }).click(QUICK);
    await page.getByRole('link', { name: 'Done', exact: true }).click(QUICK);
    const app = await begin(page, /^Outcome recorded App/);
    await app.getByRole('button', { name: 'Take levels from a desk' }).click(QUICK);
    await app.getByRole('option', { name: 'IT help desk (HELP)' }).click(QUICK);
    await app.getByText('Choose from the desks that use this workflow').waitFor(QUICK);
    await app.getByLabel('Levels whose tickets need an outcome').fill('L3');
    await app.getByRole('option', { name: 'L3 · Engineering' }).click(QUICK);
    await app.getByText('of a ticket of level L3 or without a level until its outcome is recorded').waitFor(QUICK);
    expect(broken).toEqual([]);
    await close();
  });

  it('show the defaults in place of what they cannot read, and say what holds meanwhile', async () => {
    const { page, close } = await open();
    await begin(page, /^Linked escalations closed App/);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await line(page).getByText('Refuses the transition').first().waitFor(QUICK);
    const [rule] = resolve().validators!;
    if (rule?.kind !== 'app') throw new Error('The rule was not saved');
    rule.rule.config = '{"rule":"linked-closed","version":2}';
    await page.reload();
    await line(page).getByRole('button', { name: 'View' }).click(QUICK);
    await form(page).getByText('This rule was saved by a newer version of Tierline.').waitFor(QUICK);
    await line(page).getByRole('button', { name: 'Edit' }).click();
    await form(page).getByText('Below are the defaults.').waitFor(QUICK);
    await form(page).getByText('It refuses the transition, and says why, until').waitFor(QUICK);
    await close();
  });

  it('save nothing as long as Jira does not answer them', async () => {
    const { page, close } = await open();
    await page.route('**/_forge/fetch', (route) =>
      (route.request().postData() ?? '').includes('issueLinkType') ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Add rule' }).click(QUICK);
    await page.getByRole('button', { name: /^Linked escalations closed App/ }).click(QUICK);
    await form(page).getByText('This form could not be opened.').waitFor(QUICK);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Nothing was saved').waitFor(QUICK);
    expect(await saved()).toEqual([]);
    await page.unroute('**/_forge/fetch');
    await form(page).getByText('Try again').click();
    await form(page).getByText('What this rule does').waitFor(QUICK);
    await close();
  });
});
