import type { Condition } from '../../../src/domain/doctor/desk-setup';
import { endings, keptFor, leads, roleForApps, rolesOfApp, stranded } from '../../../src/domain/doctor/ways';
import { STATUS } from '../../support/builders';
import { aSetup, aWay, WAYS } from '../../support/desk-setup';

const APPS = { id: 'apps', name: 'atlassian-addons-project-access' };
const AGENTS = { id: 'agents', name: 'Service Desk Team' };
const status = (id: string, done = false) => ({ id, name: `Status ${id}`, done });
const { waiting, handing, progress, resolved } = STATUS;
const workflow = (ways = [aWay({ to: waiting })]) => ({
  ...{ name: 'Requests', statuses: [status(waiting), status(handing), status(progress), status(resolved, true)], ways },
});

describe('the roles of the app', () => {
  test('are those it has', () => {
    const app = { is: { permissions: [], roles: ['one', 'two'] } };
    expect(rolesOfApp(aSetup({ app, roles: { is: [AGENTS, APPS] } }))).toEqual(['one', 'two']);
    expect(rolesOfApp(aSetup({ app, roles: { unseen: 'not-shown' } }))).toEqual(['one', 'two']);
  });

  test('or, where it has none, or none are seen, the one that apps get', () => {
    const none = { is: { permissions: [], roles: [] } };
    expect(rolesOfApp(aSetup({ app: none, roles: { is: [AGENTS, APPS] } }))).toEqual(['apps']);
    expect(rolesOfApp(aSetup({ app: { unseen: 'no-answer' }, roles: { is: [AGENTS, APPS] } }))).toEqual(['apps']);
    expect(rolesOfApp(aSetup({ app: none, roles: { is: [AGENTS] } }))).toEqual([]);
    expect(rolesOfApp(aSetup({ app: none, roles: { unseen: 'no-answer' } }))).toEqual([]);
  });

  test('is known by its name, which it has on every site', () => {
    expect(roleForApps([AGENTS, APPS])).toBe('apps');
    expect(roleForApps([AGENTS])).toBeNull();
  });
});

describe('a way leads from one status to another', () => {
  const leadsBy = (condition: Condition) => leads(workflow([aWay({ condition })]), progress, waiting, ['apps', 'more']);

  test('from any, or from those that it names', () => {
    const from = (...ids: string[]) => leads(workflow([aWay({ from: ids })]), progress, waiting, []);
    expect([from(progress), from(handing, progress), from(handing), from()]).toEqual([true, true, false, false]);
    expect(leads(workflow(), progress, handing, [])).toBe(false);
  });

  test.each<[Condition, boolean]>([
    ['apps-only', true],
    ['other', true],
    ['nobody', false],
    [{ roles: ['apps'] }, true],
    [{ roles: ['agents', 'more'] }, true],
    [{ roles: ['agents'] }, false],
    [{ roles: [] }, false],
    [{ all: [] }, true],
    [{ all: ['apps-only', { roles: ['apps'] }] }, true],
    [{ all: ['apps-only', { roles: ['agents'] }] }, false],
    [{ any: [] }, true],
    [{ any: ['nobody', { roles: ['apps'] }] }, true],
    [{ any: ['nobody', { roles: ['agents'] }] }, false],
  ])('for the app under %j: %s', (condition, does) => {
    expect(leadsBy(condition)).toBe(does);
  });

  test('open statuses without one are stranded, but not the end, nor a status that only the app passes', () => {
    const ways = [aWay({ to: waiting, from: [progress] })];
    expect(stranded(workflow(ways), waiting, [])).toEqual([`Status ${handing}`]);
    expect(stranded(workflow(ways), waiting, [], handing)).toEqual([]);
    expect(stranded(workflow([]), waiting, [])).toEqual([`Status ${handing}`, `Status ${progress}`]);
  });
});

test('the ways into Done are those that lead to a status of it', () => {
  expect(endings(workflow(Object.values(WAYS))).map(({ id }) => id)).toEqual(['resolve', 'cancel', 'override']);
  expect(endings({ ...workflow(), ways: [aWay({ to: 'gone' })] })).toEqual([]);
});

test.each<[Condition, boolean]>([
  ['apps-only', false],
  ['nobody', false],
  [{ roles: ['managers', 'leads'] }, true],
  [{ roles: ['leads'] }, false],
  [{ all: [] }, false],
  [{ all: ['other', { roles: ['managers'] }] }, true],
  [{ all: ['other', { roles: ['leads'] }] }, false],
  // Nothing to choose from keeps nobody out.
  [{ any: [] }, false],
  [{ any: [{ roles: ['managers'] }, { all: [{ roles: ['managers'] }] }] }, true],
  [{ any: [{ roles: ['managers'] }, { roles: ['leads'] }] }, false],
  [{ any: ['other', { roles: ['managers'] }] }, false],
])('%j keeps out who is no manager: %s', (condition, does) => {
  expect(keptFor(condition, 'managers')).toBe(does);
});
