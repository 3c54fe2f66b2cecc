import type { Page } from 'playwright-core';
import type { Json, JsonObject } from '../../sandbox/json';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { atDesk } from '../../sandbox/seed/desk';
import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { serveSandbox, type Serving } from '../../sandbox/server';
import type { Issue } from '../../sandbox/site/model';
import { workflowId } from '../../sandbox/site/workflow/identity';
import { NOTES, TO_FUNCTIONAL } from '../hand-over/click-steps';
import { HELP_RULES, teamsOf } from '../hand-over/steps';
import { describeInBrowser, openPage } from '../support/browser';
import { person } from '../support/ready-desk';
import { shippedApp, shippedWeb } from '../support/shipped';

const QUICK = { timeout: 20_000 };
/** What a page runs that puts a text into itself as markup; no name is longer than 64 characters. */
const script = (who: string): string => `<img src=x onerror=window.stolen='${who}'>`;
const BAD = { level: script('level'), team: script('team'), notes: script('notes'), reason: script('reason') };
const ALSO = `<script>window.stolen='notes'</script> {{constructor.constructor("window.stolen=1")()}} [x](javascript:stolen=1)`;
const CLOSE_WITH_OVERRIDE = '231';
const ESCALATION = '10007';

interface Levels {
  levels: (JsonObject & { id: string })[];
}
const RULES: JsonObject = {
  ...HELP_RULES,
  levels: (HELP_RULES as unknown as Levels).levels.map((level) => ({
    ...{ ...level, name: BAD.level, owns: ALSO, escalateWhen: ALSO, ownsNot: ALSO, customerName: BAD.level },
  })),
  teams: teamsOf(HELP_RULES).map((team) => ({ ...team, name: BAD.team })),
};

describeInBrowser('text that people typed is text on every page', (browser) => {
  let sandbox: Sandbox;
  let serving: Serving;
  let closed: Issue;
  let waiting: Issue;

  const ask = async (module: string, key: string, payload: Json, accountId: string, extension: Json): Promise<void> => {
    const reply = await sandbox.world().forge?.resolve({ module, key, payload, accountId, extension });
    expect(reply).toMatchObject({ ok: true });
  };
  const rest = async (path: string, body: Json, accountId: string): Promise<void> => {
    const request = new Request(`http://site/rest/api/3${path}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    expect((await sandbox.world().door.fetch(request, person(accountId))).status).toBeLessThan(300);
  };

  /** Escalated with such notes, waiting for linked work of such a summary. */
  async function aTicket(): Promise<Issue> {
    const { site } = sandbox.world();
    const help = atDesk(site);
    const ticket = help.raise({ summary: script('summary') });
    await sandbox.settle();
    help.assign(ticket, ACCOUNT.agentL1);
    await sandbox.settle();
    const extension = { type: 'jira:issueContext', issue: { id: ticket.id }, project: { id: PROJECT.help } };
    const notes = { ...NOTES, tried: `${BAD.notes} ${ALSO}` };
    const up = { ...TO_FUNCTIONAL, team: TEAM.technical, notes };
    await ask('escalation-glance', 'hand-over.make', up, ACCOUNT.agentL1, extension);
    await sandbox.settle();
    const work = help.raise({ summary: script('linked') });
    const link = { type: { id: ESCALATION }, inwardIssue: { key: ticket.key }, outwardIssue: { key: work.key } };
    await rest('/issueLink', link, ACCOUNT.agentL2);
    await sandbox.settle();
    return ticket;
  }

  beforeAll(async () => {
    const [app, client] = await Promise.all([shippedApp(), shippedWeb()]);
    sandbox = await openSandbox({ seed: 'ready', untold: true, app });
    serving = await serveSandbox({ sandbox, client, port: 0 });
    await ask('support-rules', 'rules.save', RULES, ACCOUNT.admin, { project: { id: PROJECT.help } });
    waiting = await aTicket();
    closed = await aTicket();
    const { site } = sandbox.world();
    const field = [...site.fields.values()].find(({ app: of }) => of?.moduleKey === 'override-reason')?.id ?? '';
    const override = { transition: { id: CLOSE_WITH_OVERRIDE }, fields: { [field]: BAD.reason } };
    await rest(`/issue/${closed.key}/transitions`, override, ACCOUNT.manager);
    await sandbox.settle();
  }, 180_000);
  afterAll(async () => {
    await serving?.close();
    await sandbox?.close();
  });

  /** Opens a page, does what brings all of it out, and says what ran in any of its frames. */
  async function look(path: string, shows: string, more: (page: Page) => Promise<void> = async () => undefined) {
    const { page, broken, close } = await openPage(browser(), `http://localhost:${serving.port}${path}`);
    await page.getByText(shows, { exact: false }).first().waitFor(QUICK);
    await more(page);
    await page.waitForLoadState('networkidle');
    const stolen = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => (window as { stolen?: unknown }).stolen ?? null)),
    );
    expect(stolen.filter((it) => it !== null)).toEqual([]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(broken).toEqual([]);
    await close();
  }

  test('the panel and the glance of a ticket with such notes, team and level', () =>
    look(`/browse/${waiting.key}?as=agent-l2`, BAD.team, async (page) => {
      await page.getByText(BAD.notes, { exact: false }).first().waitFor(QUICK);
    }));

  test('the dialog that offers such teams', () =>
    look(`/browse/${waiting.key}?as=agent-l2`, BAD.team, async (page) => {
      const glance = page.getByRole('region', { name: 'Support level', exact: true });
      await glance.getByRole('button', { name: 'Escalate', exact: true }).click(QUICK);
      await page.getByRole('dialog').getByText(BAD.team, { exact: false }).first().waitFor(QUICK);
    }));

  test('the history of a ticket that was closed for such a reason', () =>
    look(`/browse/${closed.key}?as=agent-l2`, BAD.reason));

  test('the settings, tab by tab', () =>
    look('/projects/HELP/settings/support-rules?as=admin', 'Support rules', async (page) => {
      const tabs = page.getByRole('tab');
      await tabs.first().waitFor(QUICK);
      for (const tab of await tabs.all()) await tab.click();
      await page.getByRole('tab', { name: /Teams/ }).click();
      await page.getByText(BAD.team, { exact: false }).first().waitFor(QUICK);
    }));

  test('the guide that everybody reads', () => look('/projects/HELP/apps/support-guide?as=agent-l1', BAD.level));

  test('the customer’s portal', () =>
    look(`/portal/HELP/${waiting.key}?as=customer`, script('summary'), async (page) => {
      // Neither the notes nor the team that has it: these are for agents.
      const said = await page.locator('body').innerText();
      for (const inside of [NOTES.needed, BAD.notes, BAD.team, script('linked')]) expect(said).not.toContain(inside);
    }));

  test('the form of a workflow rule, which is Custom UI', async () => {
    const flow = sandbox.world().site.workflows.get(SERVICE_REQUEST_WORKFLOW);
    if (!flow) throw new Error('no workflow');
    await look(`/workflows/${workflowId(flow)}?as=admin&transition=51`, 'Add rule', async (page) => {
      await page.getByRole('button', { name: 'Add rule' }).click(QUICK);
      await page.getByRole('button', { name: /^Outcome recorded App/ }).click(QUICK);
      const form = page.frameLocator('iframe');
      await form.getByText('What this rule does').waitFor(QUICK);
      await form.getByText(BAD.level, { exact: false }).first().waitFor(QUICK);
    });
  });
});
