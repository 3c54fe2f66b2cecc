import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { askToFix, check, fix, type Report } from './at-desk';
import { HARMLESS, WAYS_TO_BREAK } from './ways-to-break';

const wrong = (reports: readonly Report[]): Report[] => reports.filter(({ state }) => state === 'wrong');
/** What is wrong, and what would help beside what a ready desk is advised anyway. */
const told = (reports: readonly Report[]): Report[] =>
  reports.filter(({ state, check: code }) => state === 'wrong' || (state === 'advice' && code !== 'panel-shown'));

describe('what somebody breaks on a desk', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });

  test.each(WAYS_TO_BREAK)(
    '$how: $found says so, and nothing else does',
    async ({ to, found, about, projectId, advice = false }) => {
      to(desk.site);
      const findings = told(await check(desk, projectId ? { projectId } : {}));
      expect(findings.every(({ state }) => state === (advice ? 'advice' : 'wrong'))).toBe(true);
      expect(findings.map((report) => [report.check, report.subject])).toEqual(
        (about ?? [null]).map((subject) => [found, subject]),
      );
      for (const { said, fix: button, steps, who } of findings) {
        expect(said?.happened).toMatch(/\w.*\.$/);
        expect(said?.means).toMatch(/\w.*\.$/);
        // Somebody can do something about it: press a button, follow steps, or at least read what to do.
        expect(button ?? steps[0] ?? said?.next).toBeTruthy();
        expect(['project-admin', 'jira-admin']).toContain(who);
      }
    },
  );

  test.each(HARMLESS)('$how: nothing is wrong', async ({ to }) => {
    to(desk.site);
    expect(told(await check(desk))).toEqual([]);
  });

  const mendable = WAYS_TO_BREAK.flatMap(({ fix: button, ...broken }) => (button ? [{ ...broken, button }] : []));
  test.each(mendable)('$how: $button mends it, and pressing it again changes nothing', async (broken) => {
    const { to, button, projectId } = broken;
    const asked = projectId ? { projectId } : {};
    to(desk.site);
    expect(wrong(await check(desk, asked)).map((report) => report.fix)).toEqual([button]);
    expect(wrong(await fix(desk, button, asked))).toEqual([]);
    const since = desk.runs().at(-1)?.id ?? 0;
    expect(wrong(await fix(desk, button, asked))).toEqual([]);
    const posts = desk
      .runs(since)
      .flatMap((run) =>
        run.rest.filter(({ method, path }) => method === 'POST' && !/evaluate|workflows|search|bulkfetch/.test(path)),
      );
    expect(posts).toEqual([]);
  });

  test.each([
    ['make-link-type', 'the link type is deleted', 'Only a Jira admin can make link types'],
    ['add-level-to-screens', 'Support Level is taken off a screen', 'Only a Jira admin can change screens'],
    ['add-team-to-screens', 'the team is taken off a screen', 'Only a Jira admin can change screens'],
  ] as const)('%s is refused by Jira to a project admin, who reads whom to ask', async (button, how, words) => {
    WAYS_TO_BREAK.find((it) => it.how === how)?.to(desk.site);
    const answer = await askToFix(desk, button, { accountId: ACCOUNT.projectAdmin });
    expect(answer).toMatchObject({
      ok: false,
      problem: { happened: expect.stringContaining(words), next: expect.stringContaining('Ask a Jira admin') },
    });
    expect(wrong(await check(desk))).toHaveLength(1);
  });

  test('a project admin brings the app back into its role, and the property back', async () => {
    for (const how of ['the app is taken out of its role', 'the project property is deleted'])
      WAYS_TO_BREAK.find((it) => it.how === how)?.to(desk.site);
    const asked = { accountId: ACCOUNT.projectAdmin };
    expect(wrong(await check(desk, asked)).map((report) => report.check)).toEqual(['app-in-role', 'filter-property']);
    await fix(desk, 'add-app-to-role', asked);
    expect(wrong(await fix(desk, 'write-property', asked))).toEqual([]);
  });

  test('a ticket that is met between two teams shows that customers read another name', async () => {
    const [first, second] = [desk.help.raise(), desk.help.raise()];
    for (const type of desk.help.project.serviceDesk?.requestTypes ?? [])
      delete type.customerStatusNames[STATUS.handingOver];
    await desk.settle();
    second.statusId = STATUS.handingOver;
    const findings = wrong(await check(desk));
    expect([first.statusId, findings.map((report) => report.check)]).toEqual([
      STATUS.waitingForSupport,
      ['portal-name'],
    ]);
    expect(findings[0]?.said?.happened).toContain('“Get IT help”');
  });

  test('a button that is none is refused', async () => {
    const answer = await desk.forge.resolve({
      module: 'support-rules',
      key: 'setup.fix',
      payload: { fix: 'delete-everything' },
      accountId: ACCOUNT.admin,
      extension: { project: { id: PROJECT.help } },
    });
    expect(answer).toMatchObject({ ok: false, problem: { field: 'fix' } });
  });

  test('a link type that is made anew is counted by the close checks and named by the rules', async () => {
    WAYS_TO_BREAK.find((it) => it.found === 'link-type')?.to(desk.site);
    await fix(desk, 'make-link-type');
    const made = desk.site.linkTypes.find(({ name }) => name === 'Escalation');
    expect(made?.id).not.toBe('10007');
    expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toMatchObject({
      version: 2,
      escalation: { linkedWork: { linkType: made?.id } },
      closeCheck: { counting: { links: [{ type: made?.id, side: 'outward' }] } },
    });
  });
});
