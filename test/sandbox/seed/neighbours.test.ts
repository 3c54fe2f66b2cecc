import { SCREEN, SECURITY_LEVEL } from '../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import { createIssue } from '../../../sandbox/site/issues/create-issue';
import type { Issue, Project, Site } from '../../../sandbox/site/model';
import { findProject } from '../../../sandbox/site/people/find';
import { can, seesProject } from '../../../sandbox/site/people/permissions';
import { projectsOn } from '../../../sandbox/site/screens/schemes';
import { holdsLevel } from '../../../sandbox/site/security/levels';
import { makeTransition } from '../../../sandbox/site/workflow/make-transition';
import { ready, stock, type Fresh } from './fresh-site';

const project = (site: Site, key: string): Project => {
  const found = findProject(site, key);
  if (!found) throw new Error(key);
  return found;
};
const aBug = ({ site }: Fresh): Issue => {
  const dev = project(site, 'DEV');
  const typeId = dev.issueTypeIds.find((id) => site.issueTypes.get(id)?.name === 'Bug') ?? '';
  return createIssue(site, { projectId: dev.id, typeId, values: { summary: 'Crash' } }, { accountId: ACCOUNT.agentL3 });
};

describe.each([
  ['stock', stock, false],
  ['ready', ready, true],
] as const)('beside the desk, on the %s site', (_, seeded, bringWork) => {
  it('L3 works in engineering, where L1 and L2 look on, and bring work once the desk is set up', () => {
    const { site } = seeded();
    const dev = project(site, 'DEV');
    expect(dev.leadAccountId).toBe(ACCOUNT.agentL3);
    for (const account of [ACCOUNT.agentL1, ACCOUNT.agentL2]) {
      expect(can(site, account, 'BROWSE_PROJECTS', dev)).toBe(true);
      for (const permission of ['CREATE_ISSUES', 'LINK_ISSUES'])
        expect(can(site, account, permission, dev)).toBe(bringWork);
      for (const permission of ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'ASSIGN_ISSUES'])
        expect(can(site, account, permission, dev)).toBe(false);
    }
    expect(can(site, ACCOUNT.agentL3, 'EDIT_ISSUES', dev) && can(site, ACCOUNT.agentL3, 'TRANSITION_ISSUES', dev)).toBe(
      true,
    );
  });

  it('work in engineering is resolved when it is done, and no longer when it goes on', () => {
    const it = seeded();
    const bug = aBug(it);
    const by = { accountId: ACCOUNT.agentL3 };
    makeTransition(it.site, bug, '41', {}, by);
    const done = it.site.resolutions.find(({ name }) => name === 'Done');
    expect(bug.values['resolution']).toBe(done?.id);
    makeTransition(it.site, bug, '21', {}, by);
    expect(bug.values['resolution'] ?? null).toBeNull();
  });

  it('a security incident is seen by L3 and the administrators, not by those who otherwise look on', () => {
    const it = seeded();
    const dev = project(it.site, 'DEV');
    const bug = aBug(it);
    const sees = (account: string): boolean => holdsLevel(it.site, account, dev, SECURITY_LEVEL.securityIncident, bug);
    expect([ACCOUNT.agentL3, ACCOUNT.admin].map(sees)).toEqual([true, true]);
    expect([ACCOUNT.agentL1, ACCOUNT.agentL2, ACCOUNT.manager, ACCOUNT.projectAdmin].map(sees)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(project(it.site, 'HELP').securityLevels).toBeUndefined();
  });

  it("facilities share the desk's workflow and one of its screens, and have agents of their own", () => {
    const { site } = seeded();
    const fac = project(site, 'FAC');
    expect(Object.values(fac.workflows)).toEqual([SERVICE_REQUEST_WORKFLOW]);
    expect(projectsOn(site, SCREEN.requestViewEdit).map(({ key }) => key)).toEqual(['FAC', 'HELP']);
    const agents = Object.values(ACCOUNT).filter((account) => can(site, account, 'SERVICEDESK_AGENT', fac));
    expect(agents.sort()).toEqual([ACCOUNT.admin, ACCOUNT.projectAdmin].sort());
    site.groups.find(({ name }) => name === 'facilities-agents')?.members.add(ACCOUNT.outsider);
    expect(can(site, ACCOUNT.outsider, 'SERVICEDESK_AGENT', fac)).toBe(true);
  });

  it('an outsider sees none of it', () => {
    const { site } = seeded();
    expect([...site.projects.values()].filter((one) => seesProject(site, ACCOUNT.outsider, one))).toEqual([]);
  });

  it("the desk's screens carry the team, what a form needs, and no app's field", () => {
    const { site, help } = seeded();
    expect(Object.keys(help.project.screens ?? {}).sort()).toEqual([...help.project.issueTypeIds].sort());
    for (const { create, edit, view } of Object.values(help.project.screens ?? {})) {
      for (const id of [create, edit, view]) {
        const fields = site.screens.get(id)?.tabs.flatMap((tab) => tab.fieldIds) ?? [];
        expect(fields).toEqual(expect.arrayContaining(['summary', 'description', 'priority', 'customfield_10001']));
        expect(fields.filter((fieldId) => site.fields.get(fieldId)?.app)).toEqual([]);
      }
    }
  });

  it('every project has the role through which apps get in', () => {
    for (const { key, roles } of seeded().site.projects.values())
      expect([key, roles.some(({ name }) => name === 'atlassian-addons-project-access')]).toEqual([key, true]);
  });
});
