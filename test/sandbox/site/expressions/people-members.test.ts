import { account, LEVEL } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

const ADMIN_ONLY = 'You need to be an administrator to see this of another user.';

test('a person tells name, zone, pictures and whether the account works', () => {
  const desk = expressionDesk();
  const { baseUrl } = desk.site;
  desk.site.users.get(account('agent-l1'))!.timeZone = 'Asia/Tokyo';
  expect(
    desk.of(`[typeof user, user.accountId, user.displayName, user.locale, user.timeZone, user.active,
      user.avatarUrls['48x48'], typeof user.permissions, typeof user.properties]`),
  ).toEqual([
    ...['User', account('agent-l1'), 'L1 agent', 'en_US', 'Asia/Tokyo', true],
    ...[`${baseUrl}/avatar/712020%3Aagent-l1?size=48`, 'UserPermissions', 'EntityProperties'],
  ]);
  desk.site.users.get(account('agent-l2'))!.active = false;
  expect(desk.of(`new User('${account('agent-l2')}').active`)).toBe(false);
  expect(desk.of('user', 'agent-l1')).toMatchObject({ accountId: account('agent-l1'), timeZone: 'Asia/Tokyo' });
});

test('groups, global permissions and properties of oneself, and of others to administrators', () => {
  const desk = expressionDesk();
  const { site } = desk;
  site.users.get(account('agent-l1'))!.properties = { theme: { dark: true } };
  const read = (of: string) => `[${of}.groups, ${of}.groupIds, ${of}.permissions.global, ${of}.properties.theme]`;
  const ofAgent = [
    ['jira-servicemanagement-users'],
    [site.groups[1]!.id],
    ['BULK_CHANGE', 'USER_PICKER'],
    { dark: true },
  ];
  expect(desk.of(read('user'))).toEqual(ofAgent);
  expect(desk.of('user.permissions.global', 'admin')).toEqual(['ADMINISTER', 'BULK_CHANGE', 'USER_PICKER']);
  expect(desk.of('user.permissions.global', 'customer')).toEqual([]);
  const agent = `new User('${account('agent-l1')}')`;
  expect(desk.of(read(agent), 'admin')).toEqual(ofAgent);
  for (const member of ['groups', 'groupIds', 'permissions.global', 'properties']) {
    expect(refusalOf(() => desk.of(`${agent}.${member}`, 'agent-l2'))).toMatchObject({
      message: `Evaluation failed: "${agent}.${member}" - ${ADMIN_ONLY}`,
      type: 'other',
    });
  }
});

test('roles are those of one project', () => {
  const desk = expressionDesk();
  const help = desk.site.projects.get('10000')!;
  const roles = 'user.getProjectRoles(issue.project).map(r => [r.id, r.name, r.description, typeof r])';
  expect(desk.of(roles)).toEqual([[10_101, 'Service Desk Team', '', 'ProjectRole']]);
  help.roles.find((role) => role.id === '10101')!.description = 'Agents.';
  expect(desk.of(roles)).toEqual([[10_101, 'Service Desk Team', 'Agents.', 'ProjectRole']]);
  expect(desk.of(roles, 'outsider')).toEqual([]);
  for (const [given, type] of [
    ['issue', 'Issue'],
    [`'HELP'`, 'String'],
    ['null', 'null'],
    ['issue.links[0].type', 'IssueLinkType'],
  ] as const) {
    if (type === 'IssueLinkType') desk.link('50', desk.request(), true);
    expect(refusalOf(() => desk.of(`user.getProjectRoles(${given})`))).toMatchObject({
      message: `Evaluation failed: "user.getProjectRoles(${given})" - A Project is expected, not ${type}.`,
      type: 'type',
    });
  }
});

test('a project tells key, name, kind and lead', () => {
  const desk = expressionDesk();
  const { baseUrl } = desk.site;
  expect(
    desk.of(`let p = new Project('HELP'); [typeof p, p.id, p.key, p.name, p.style, p.projectTypeKey, p.projectCategory,
      p.lead.displayName, p.avatarUrls['48x48'], p == issue.project, p.properties.keys()]`),
  ).toEqual([
    ...['Project', 10_000, 'HELP', 'IT help desk', 'classic', 'service_desk', null],
    ...['Site admin', `${baseUrl}/secure/projectavatar?pid=10000`, true, []],
  ]);
  expect(desk.of('issue.project')).toMatchObject({ id: '10000', key: 'HELP', projectTypeKey: 'service_desk' });
});

test('a project is made of its id or its key, for those who see it', () => {
  const desk = expressionDesk();
  expect(desk.of(`[new Project(10000).key, new Project('10000').key, new Project('help').key]`)).toEqual([
    ...['HELP', 'HELP', 'HELP'],
  ]);
  expect(desk.of(`[new Project('NONE'), new Project(1)]`)).toEqual([null, null]);
  expect(desk.of(`new Project('HELP')`, 'outsider')).toBeNull();
});

test.each([
  ['new Issue()', 'The argument of new Issue must be a Number or a String.'],
  ['new Issue(issue)', 'The argument of new Issue must be a Number or a String.'],
  ['new Project(null)', 'The argument of new Project must be a Number or a String.'],
  ['new Project(true)', 'The argument of new Project must be a Number or a String.'],
  ['new User()', 'The account id of new User must be a String.'],
  ['new User(1)', 'The account id of new User must be a String.'],
])('%s is refused', (expression, why) => {
  expect(refusalOf(() => expressionDesk().of(expression))).toMatchObject({
    message: `Evaluation failed: "${expression}" - ${why}`,
    type: 'type',
  });
});

test('what is loaded by id is expensive each time, whether it is there or not', () => {
  const desk = expressionDesk();
  const cost = (expression: string) => desk.evaluation(expression).complexity.expensiveOperations;
  for (const made of [`new Issue('HELP-1')`, `new Project('HELP')`, `new User('${account('agent-l1')}')`]) {
    expect([cost(made), cost(`[${made}, ${made}]`)]).toEqual([1, 2]);
  }
  expect(cost(`[new Issue('NONE-1'), new Project('NONE'), new User('nobody')]`)).toBe(3);
});

test('properties are told by key, all their keys, and as a whole', () => {
  const desk = expressionDesk();
  const { issue } = desk;
  issue.properties = { first: 1, second: { a: [true] }, get: 'a method all the same' };
  expect(
    desk.of(`let p = issue.properties; [p.get('first'), p.second, p['second'].a, p.third, p.keys(), typeof p]`),
  ).toEqual([...[1, { a: [true] }, [true], null, ['first', 'second', 'get'], 'EntityProperties']]);
  expect(desk.of('issue.properties')).toEqual(issue.properties);
  expect(desk.of('issue.properties == new Issue(issue.key).properties')).toBe(true);
  expect(desk.of('issue.properties == issue.project.properties')).toBe(false);
});

test('reading one key of a property costs once, another key again, all keys each time', () => {
  const desk = expressionDesk();
  const cost = (expression: string) => desk.evaluation(expression).complexity.expensiveOperations;
  expect(cost('issue.properties')).toBe(0);
  expect(cost(`[issue.properties.a, issue.properties['a'], issue.properties.get('a')]`)).toBe(1);
  expect(cost('[issue.properties.a, issue.properties.b, user.properties.a]')).toBe(3);
  expect(cost('[issue.properties.keys(), issue.properties.keys()]')).toBe(2);
});

test('what is marked "1" is counted by member and type, what is marked "N" every time', () => {
  const desk = expressionDesk();
  const cost = (expression: string) => desk.evaluation(expression).complexity.expensiveOperations;
  expect(cost('[user.displayName, user.displayName, issue.reporter.displayName]')).toBe(2);
  expect(cost('[user.displayName, user.timeZone, user.active, user.locale, user.avatarUrls]')).toBe(5);
  expect(cost('[issue.key, issue.status.name, issue.priority.name, issue.created]')).toBe(0);
  expect(cost('[issue.project, issue.labels, issue.watches, issue.project]')).toBe(3);
  expect(cost('[issue.links, issue.links, issue.changelogs]')).toBe(3);
  expect(cost(`[issue.getNewestChangelog('status'), issue.getNewestChangelog('status')]`)).toBe(2);
  expect(cost('[user.groups, user.groups, user.permissions.global]')).toBe(3);
  expect(cost(`user.getProjectRoles(issue.project)`)).toBe(2);
  expect(cost('[issue.subtasks.length, issue.comments.length, issue.subtasks.length]')).toBe(2);
  expect(cost('[issue.subtasks, issue.comments, issue.comments]')).toBe(3);
});

test('a transition knows where it comes from and leads to, a workflow its name', () => {
  const desk = expressionDesk();
  const transition = { id: '31', name: 'Resolve', from: '10100', to: '5', hasScreen: false };
  const workflow = { id: 'flow-7', name: 'Requests' };
  const read = `let t = transition; [typeof t, t.id, t.name, t.from?.name, t.to.name, t.hasScreen,
    typeof workflow, workflow.id, workflow.name]`;
  const last = [false, 'Workflow', 'flow-7', 'Requests'];
  expect(desk.of(read, 'agent-l1', { transition, workflow })).toEqual([
    ...['Transition', 31, 'Resolve', 'Waiting for support', 'Resolved', ...last],
  ]);
  const created = { ...transition, from: null };
  expect(desk.of(read, 'agent-l1', { transition: created, workflow })).toEqual([
    ...['Transition', 31, 'Resolve', null, 'Resolved', ...last],
  ]);
});

test('an app tells its id, its licence and its properties', () => {
  const desk = expressionDesk();
  const id = 'ari:cloud:ecosystem::app/1';
  const read = `[typeof app, app.id, typeof app.license, app.properties.on, typeof app.properties]`;
  const app = { id, licenseActive: true, properties: { on: { desk: 'HELP' } } };
  expect(desk.of(read, 'agent-l1', { app })).toEqual(['App', id, 'License', { desk: 'HELP' }, 'EntityProperties']);
  expect(desk.of('app.license.active', 'agent-l1', { app })).toBe(true);
  expect(desk.of(read, 'agent-l1', { app: { id } })).toEqual(['App', id, 'null', null, 'EntityProperties']);
  expect(desk.of('app.properties == issue.properties', 'agent-l1', { app: { id: desk.issue.id } })).toBe(false);
});

test('variables that a place does not have are unknown there', () => {
  const desk = expressionDesk();
  const names = ['originalIssue', 'project', 'transition', 'workflow', 'config', 'groupOperator', 'app'];
  expect(desk.of(`[${names.map((name) => `typeof ${name}`).join(', ')}]`)).toEqual(names.map(() => 'undefined'));
  for (const name of names)
    expect(refusalOf(() => desk.of(name)).message).toBe(
      `Evaluation failed: "${name}" - Unrecognized variable: "${name}".`,
    );
  expect(desk.of('[config, groupOperator]', 'agent-l1', { config: null, groupOperator: 'AND' })).toEqual([null, 'AND']);
});

test('what is proposed is seen beside what stays, and leaves the issue as it is', () => {
  const desk = expressionDesk();
  const proposed = { values: { [LEVEL]: 'L2', unknown: 'x' } };
  expect(desk.of(`[issue.${LEVEL}, issue.summary]`, 'agent-l1', { proposed })).toEqual(['L2', 'Mail does not arrive']);
  expect(desk.issue.values[LEVEL]).toBeUndefined();
});
