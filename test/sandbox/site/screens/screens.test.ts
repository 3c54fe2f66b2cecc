import { SCREEN } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { createDoor } from '../../../../sandbox/site/door';
import type { Field } from '../../../../sandbox/site/model';
import { screenRoutes } from '../../../../sandbox/site/screens/routes';
import { calls, cloudClients } from '../../../support/jira-js';
import { stock } from '../../seed/fresh-site';

const APP_FIELD: Field = {
  id: 'customfield_10200',
  key: 'app__DEVELOPMENT__level',
  name: 'Support level',
  kind: 'string',
  custom: true,
  app: { appId: 'app', moduleKey: 'level', readOnly: false },
};
const SHARED = Number(SCREEN.requestViewEdit);
const TAB = { screenId: SHARED, tabId: SHARED };

function opened() {
  const { site } = stock();
  site.fields.set(APP_FIELD.id, { ...APP_FIELD });
  const door = createDoor({ site, routes: screenRoutes });
  const client = cloudClients(door);
  return { site, call: calls(door), as: client, admin: client(ACCOUNT.admin) };
}

describe('screens', () => {
  test("a site admin puts an app's field on a screen, and takes it off again", async () => {
    const { admin } = opened();
    const screensWith = async () => (await admin.screens.getScreensForField({ fieldId: APP_FIELD.id })).values;
    expect(await screensWith()).toEqual([]);
    const available = await admin.screens.getAvailableScreenFields({ screenId: SHARED });
    expect(available.map(({ id }) => id)).toContain(APP_FIELD.id);
    const placed = await admin.screenTabFields.addScreenTabField({ ...TAB, fieldId: APP_FIELD.id });
    expect(placed).toEqual({ id: APP_FIELD.id, name: 'Support level' });
    expect(await screensWith()).toMatchObject([{ id: SHARED }]);
    const onTab = await admin.screenTabFields.getAllScreenTabFields(TAB);
    expect(onTab.at(-1)).toEqual({ id: APP_FIELD.id, name: 'Support level' });
    await admin.screenTabFields.removeScreenTabField({ ...TAB, id: APP_FIELD.id });
    expect(await screensWith()).toEqual([]);
  });

  test('the field comes to every project that uses the screen, unless it is told not to', async () => {
    const { site, admin } = opened();
    const having = (): string[] =>
      [...site.projects.values()].filter((it) => it.fieldIds.includes(APP_FIELD.id)).map(({ key }) => key);
    await admin.screenTabFields.addScreenTabField({ ...TAB, fieldId: APP_FIELD.id, skipFieldAssociation: true });
    expect(having()).toEqual([]);
    await admin.screenTabFields.removeScreenTabField({ ...TAB, id: APP_FIELD.id });
    await admin.screenTabFields.addScreenTabField({ ...TAB, fieldId: APP_FIELD.id });
    expect(having()).toEqual(['HELP', 'FAC']);
  });

  test.each([
    ['a field twice', 'summary', 400],
    ['a field that Jira computes', 'created', 400],
    ['an SLA', 'customfield_10031', 400],
    ['a field that does not exist', 'customfield_99999', 404],
  ])('a screen does not take %s', async (_, fieldId, status) => {
    await expect(opened().admin.screenTabFields.addScreenTabField({ ...TAB, fieldId })).rejects.toMatchObject({
      status,
    });
  });

  test.each([
    ['a project admin', ACCOUNT.projectAdmin],
    ['an agent', ACCOUNT.agentL1],
  ])('%s changes no screen and sees no list of them', async (_, account) => {
    const { as, site } = opened();
    const before = JSON.stringify(site.screens.get(SCREEN.requestViewEdit));
    await expect(as(account).screens.getScreens({})).rejects.toMatchObject({ status: 403 });
    await expect(as(account).screenSchemes.getScreenSchemes({})).rejects.toMatchObject({ status: 403 });
    await expect(
      as(account).screenTabFields.addScreenTabField({ ...TAB, fieldId: APP_FIELD.id }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(as(account).screenTabFields.removeScreenTabField({ ...TAB, id: 'summary' })).rejects.toMatchObject({
      status: 403,
    });
    expect(JSON.stringify(site.screens.get(SCREEN.requestViewEdit))).toBe(before);
  });

  test('a project admin reads the screens of the own project alone', async () => {
    const { call } = opened();
    const status = async (account: string, screen: string, project: string) =>
      (await call(account, 'GET', `screens/${screen}/tabs?projectKey=${project}`)).status;
    expect(await status(ACCOUNT.projectAdmin, SCREEN.requestViewEdit, 'HELP')).toBe(200);
    expect(await status(ACCOUNT.projectAdmin, SCREEN.software, 'HELP')).toBe(403);
    expect(await status(ACCOUNT.projectAdmin, SCREEN.software, 'DEV')).toBe(403);
    expect(await status(ACCOUNT.agentL1, SCREEN.requestViewEdit, 'HELP')).toBe(403);
  });

  test('the schemes tell which projects share a screen', async () => {
    const { admin } = opened();
    const { values: schemes = [] } = await admin.screenSchemes.getScreenSchemes({});
    const { values: mappings = [] } = await admin.issueTypeScreenSchemes.getIssueTypeScreenSchemeMappings({});
    const { values: used = [] } = await admin.issueTypeScreenSchemes.getIssueTypeScreenSchemeProjectAssociations({
      projectId: [10000, 10002, 10003],
    });
    const sharing = schemes.filter(({ screens }) => screens?.view === SHARED).map(({ id }) => String(id));
    const typeSchemes = mappings
      .filter(({ screenSchemeId }) => sharing.includes(screenSchemeId))
      .map(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId);
    const projects = used
      .filter(({ issueTypeScreenScheme }) => typeSchemes.includes(issueTypeScreenScheme?.id ?? ''))
      .flatMap(({ projectIds }) => projectIds);
    expect(projects.sort()).toEqual(['10000', '10003']);
    expect((await admin.issueTypeScreenSchemes.getIssueTypeScreenSchemes({})).values?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['HELP: Issue Type Screen Scheme', 'FAC: Issue Type Screen Scheme']),
    );
  });

  test('a new screen has one empty tab, and goes as long as no project uses it', async () => {
    const { call, admin } = opened();
    const made = await call(ACCOUNT.admin, 'POST', 'screens', { name: 'Handing over' });
    expect(made).toMatchObject({ status: 201, body: { name: 'Handing over', description: '' } });
    const { id } = made.body as { id: number };
    const tabs = await admin.screenTabs.getAllScreenTabs({ screenId: id });
    expect(tabs).toHaveLength(1);
    expect(await admin.screenTabFields.getAllScreenTabFields({ screenId: id, tabId: tabs[0]?.id ?? 0 })).toEqual([]);
    expect((await call(ACCOUNT.admin, 'POST', 'screens', { name: 'Handing over' })).status).toBe(400);
    expect((await call(ACCOUNT.projectAdmin, 'POST', 'screens', { name: 'Mine' })).status).toBe(403);
    expect((await call(ACCOUNT.admin, 'DELETE', `screens/${SHARED}`)).status).toBe(400);
    expect((await call(ACCOUNT.admin, 'DELETE', `screens/${id}`)).status).toBe(204);
    expect((await call(ACCOUNT.admin, 'GET', `screens/${id}/tabs`)).status).toBe(404);
  });

  test('a screen gets another tab under a name of its own, by who administers Jira', async () => {
    const { admin, call } = opened();
    const made = await admin.screenTabs.addScreenTab({ screenId: SHARED, name: 'More' });
    expect(await admin.screenTabs.getAllScreenTabs({ screenId: SHARED })).toEqual([
      { id: SHARED, name: 'Field Tab' },
      { id: made.id, name: 'More' },
    ]);
    const status = async (account: string, name: string) =>
      (await call(account, 'POST', `screens/${SHARED}/tabs`, { name })).status;
    expect(await status(ACCOUNT.admin, 'More')).toBe(400);
    expect(await status(ACCOUNT.admin, ' ')).toBe(400);
    expect(await status(ACCOUNT.admin, 'x'.repeat(256))).toBe(400);
    expect(await status(ACCOUNT.projectAdmin, 'Mine')).toBe(403);
    expect((await call(ACCOUNT.admin, 'POST', 'screens/99/tabs', { name: 'Other' })).status).toBe(404);
  });
});
