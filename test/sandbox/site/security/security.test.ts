import { SECURITY_LEVEL } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { createDoor } from '../../../../sandbox/site/door';
import { holdsLevel } from '../../../../sandbox/site/security/levels';
import { securityRoutes } from '../../../../sandbox/site/security/routes';
import { cloudClients } from '../../../support/jira-js';
import { stock } from '../../seed/fresh-site';

const LEVEL = SECURITY_LEVEL.securityIncident;

describe('security levels', () => {
  const { site } = stock();
  const as = cloudClients(createDoor({ site, routes: securityRoutes }));
  const dev = site.projects.get('10002')!;

  test('a level is listed to its members, not to others who see the project', async () => {
    const levels = async (account: string) =>
      (await as(account).projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'DEV' })).levels;
    expect(await levels(ACCOUNT.agentL3)).toMatchObject([{ id: LEVEL, name: 'Security incident' }]);
    expect(await levels(ACCOUNT.agentL1)).toEqual([]);
    await expect(levels(ACCOUNT.outsider)).rejects.toMatchObject({ status: 404 });
  });

  test('the scheme is read by who administers the project', async () => {
    const scheme = async (account: string, projectKeyOrId: string) =>
      as(account).projectPermissionSchemes.getProjectIssueSecurityScheme({ projectKeyOrId });
    const { id = 0, levels } = await scheme(ACCOUNT.admin, 'DEV');
    expect(levels).toMatchObject([{ id: LEVEL }]);
    await expect(scheme(ACCOUNT.agentL3, 'DEV')).rejects.toMatchObject({ status: 403 });
    await expect(scheme(ACCOUNT.admin, 'HELP')).rejects.toMatchObject({ status: 404 });
    expect(await as(ACCOUNT.admin).issueSecuritySchemes.getIssueSecurityScheme({ id })).toMatchObject({ id });
    expect((await as(ACCOUNT.admin).issueSecuritySchemes.getIssueSecuritySchemes()).issueSecuritySchemes).toHaveLength(
      1,
    );
    for (const account of [ACCOUNT.projectAdmin, ACCOUNT.agentL3]) {
      await expect(as(account).issueSecuritySchemes.getIssueSecurityScheme({ id })).rejects.toMatchObject({
        status: 403,
      });
      await expect(as(account).issueSecuritySchemes.getIssueSecuritySchemes()).rejects.toMatchObject({ status: 403 });
    }
  });

  test('anyone may ask what a level is called', async () => {
    const { issueSecurityLevel } = as(ACCOUNT.agentL1);
    expect(await issueSecurityLevel.getIssueSecurityLevel({ id: LEVEL })).toMatchObject({ name: 'Security incident' });
    await expect(issueSecurityLevel.getIssueSecurityLevel({ id: '1' })).rejects.toMatchObject({ status: 404 });
  });

  test('an account that was switched off, nobody, and a level that is not there: no member', () => {
    expect(holdsLevel(site, ACCOUNT.agentL3, dev, LEVEL)).toBe(true);
    expect(holdsLevel(site, ACCOUNT.agentL3, dev, 'other')).toBe(false);
    expect(holdsLevel(site, null, dev, LEVEL)).toBe(false);
    site.users.get(ACCOUNT.agentL3)!.active = false;
    expect(holdsLevel(site, ACCOUNT.agentL3, dev, LEVEL)).toBe(false);
  });
});
