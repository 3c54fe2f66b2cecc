import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { askToCheck, askToFix, check, fix, named } from './at-desk';

/** What no API tells on any desk: people have to look. */
const FOR_PEOPLE = ['portal-name'];
const ADMIN_ONLY = ['level-on-screens', 'team-on-screens', 'close-check', 'override-way', 'rules-on-ways'];

/** Out of the set-up's hands again: it had put the panel on all work. */
const panelTakenBack = (desk: ReadyDesk) =>
  desk.forge.resolve({
    module: 'support-rules',
    key: 'setup.plan.undo',
    payload: { change: 'show-panel' },
    accountId: ACCOUNT.admin,
    extension: { project: { id: PROJECT.help } },
  });

describe('the set-up check of a desk that is ready', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });

  test.each([
    ['HELP', PROJECT.help],
    ['OPS', PROJECT.ops],
  ])('finds all of %s in order', async (_, projectId) => {
    const reports = await check(desk, { projectId });
    expect(reports.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(named(reports, 'unknown')).toEqual(FOR_PEOPLE);
    expect(named(reports, 'advice')).toEqual([]);
    expect(new Set(reports.map((report) => report.check)).size).toBe(22);
  });

  test('looks at each work type and at each workflow by itself', async () => {
    const reports = await check(desk);
    const of = (code: string) => reports.filter((report) => report.check === code).map(({ subject }) => subject);
    expect(of('waiting-status').toSorted()).toEqual(['Incident', 'Problem', 'Service request']);
    expect(of('close-check')).toHaveLength(3);
    expect(of('linked-projects')).toEqual(['DEV']);
  });

  test('only looks: nothing is written, and in at most thirty calls', async () => {
    const since = desk.runs().at(-1)?.id ?? 0;
    await check(desk);
    const rest = desk.runs(since).flatMap((run) => run.rest);
    const reading = [
      '/rest/api/3/expression/evaluate',
      '/rest/api/3/workflows',
      '/rest/api/3/search/jql',
      '/rest/api/3/changelog/bulkfetch',
    ];
    expect(rest.filter(({ method, path }) => method !== 'GET' && !reading.includes(path))).toEqual([]);
    expect(rest.length).toBeLessThanOrEqual(30);
    expect(rest.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test('tells a project admin what only a Jira admin can look at, and fails for none of it', async () => {
    const reports = await check(desk, { accountId: ACCOUNT.projectAdmin });
    expect(named(reports, 'wrong')).toEqual([]);
    expect(new Set(named(reports, 'unknown'))).toEqual(
      new Set([...ADMIN_ONLY, ...FOR_PEOPLE, 'waiting-status', 'reentry-way']),
    );
    expect(reports.find((report) => report.check === 'close-check')?.said?.happened).toBe(
      'Only a Jira admin can look at this.',
    );
  });

  test.each([ACCOUNT.agentL1, ACCOUNT.manager, ACCOUNT.collaborator, ACCOUNT.customer, ACCOUNT.outsider])(
    'is not for %s, nor is any of its buttons',
    async (accountId) => {
      const before = structuredClone(desk.site.projects.get(PROJECT.help)?.properties);
      const since = desk.runs().at(-1)?.id ?? 0;
      expect(await askToCheck(desk, { accountId })).toMatchObject({ ok: false });
      expect(await askToFix(desk, 'write-property', { accountId })).toMatchObject({ ok: false });
      // No more was asked of Jira for them than whether they may.
      const paths = desk.runs(since).flatMap((run) => run.rest.map(({ path }) => path));
      expect(new Set(paths)).toEqual(new Set(['/rest/api/3/mypermissions']));
      expect(desk.site.projects.get(PROJECT.help)?.properties).toEqual(before);
    },
  );

  test('a project without rules has nothing to be compared with', async () => {
    const asked = { projectId: PROJECT.fac };
    const none = { ok: false, problem: { happened: 'This project has no support rules yet.' } };
    expect(await askToCheck(desk, asked)).toMatchObject(none);
    expect(await askToFix(desk, 'make-link-type', asked)).toMatchObject(none);
  });

  test.each(['add-level-to-screens', 'add-team-to-screens', 'make-link-type', 'add-app-to-role'] as const)(
    'pressing %s where nothing is broken changes nothing',
    async (what) => {
      const since = desk.runs().at(-1)?.id ?? 0;
      expect(named(await fix(desk, what), 'wrong')).toEqual([]);
      const written = desk.runs(since).flatMap((run) => run.rest);
      const reading = [
        '/rest/api/3/expression/evaluate',
        '/rest/api/3/workflows',
        '/rest/api/3/search/jql',
        '/rest/api/3/changelog/bulkfetch',
      ];
      expect(written.filter(({ method, path }) => method !== 'GET' && !reading.includes(path))).toEqual([]);
    },
  );

  test('a Jira admin puts the panel on all work, which is remembered, as no API tells of it', async () => {
    await panelTakenBack(desk);
    expect(named(await check(desk), 'advice')).toEqual(['panel-shown']);
    const reports = await fix(desk, 'show-panel');
    expect(named(reports, 'advice')).toEqual([]);
    expect(named(await check(desk), 'advice')).toEqual([]);
    const panel = [...desk.site.appPanels.entries()].find(([ari]) => ari.endsWith('/static/escalation-panel'));
    expect(panel?.[1].pinnedIn).toContain(PROJECT.help);
  });

  test('a project admin is told whom to ask for the panel', async () => {
    await panelTakenBack(desk);
    const answer = await askToFix(desk, 'show-panel', { accountId: ACCOUNT.projectAdmin });
    expect(answer).toMatchObject({
      ok: false,
      problem: { happened: 'Only a Jira admin can put the panel on all work of a project.' },
    });
    expect(named(await check(desk), 'advice')).toEqual(['panel-shown']);
  });
});
