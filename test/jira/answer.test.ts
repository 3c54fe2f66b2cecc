import { JiraFailure } from '../../src/ports';
import { mayAdministerProject } from '../../src/jira/permissions';
import { jiraTickets } from '../../src/jira/tickets';
import { TEAM } from '../../sandbox/seed/ids';
import type { JsonObject } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

describe('what Jira answers, as the use cases hear it', () => {
  let at: AtSite;
  let issue: Issue;
  beforeAll(async () => {
    at = await atSite();
    issue = at.desk.help.raise();
  });
  beforeEach(() => void at.standAs());
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  const read = () => jiraTickets.read(at.help, issue.id, { history: false });
  const fault = (status: number, headers?: JsonObject) =>
    at.door.fault({ match: { client: 'app' }, times: 1, status, headers });

  test.each([
    [400, 'refused'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'gone'],
    [409, 'strange'],
    [410, 'gone'],
    [413, 'refused'],
    [422, 'refused'],
    [500, 'strange'],
    [502, 'strange'],
    [503, 'strange'],
  ] as const)('%i is “%s”', async (status, kind) => {
    fault(status);
    const failure = new JiraFailure(kind, `read issue answered ${status}`);
    await expect(read()).rejects.toEqual(failure);
    await expect(read()).resolves.toMatchObject({ id: issue.id });
  });

  test('400 that names some of the fields of an edit is about our field configuration', async () => {
    const fields = { ...at.help.fields, level: 'customfield_10999' };
    const edit = { team: TEAM.logistics, level: 'L2' };
    await expect(
      jiraTickets.edit({ ...at.help, fields }, issue.id, edit, { transitions: false }),
    ).rejects.toMatchObject({
      name: 'JiraFailure',
      kind: 'field',
      what: 'edit issue answered 400 about customfield_10999',
      retryAfter: null,
    });
  });

  test('400 that names all of them, or the assignee, is about what the app may do', async () => {
    const { grants } = at.desk.help.project;
    const edit = () =>
      jiraTickets.edit(
        at.help,
        issue.id,
        { team: TEAM.logistics, assignee: 'clear', level: 'L2' },
        { transitions: false },
      );
    for (const permission of ['EDIT_ISSUES', 'ASSIGN_ISSUES'] as const) {
      const granted = grants[permission] ?? [];
      grants[permission] = [];
      await expect(edit()).rejects.toMatchObject({ kind: 'forbidden' });
      grants[permission] = granted;
    }
    await expect(edit()).resolves.toBeNull();
  });

  test.each([
    ['17', 17_000],
    ['0', 0],
    [null, null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
  ])('429 is “busy”; Retry-After %p asks for a wait of %p ms', async (header, retryAfter) => {
    fault(429, { 'Retry-After': header });
    await expect(read()).rejects.toMatchObject({ kind: 'busy', retryAfter });
  });

  test('a connection that breaks leaves it unknown whether the work was done', async () => {
    at.door.fault({ match: { client: 'app', method: 'PUT' }, times: 1, drop: true });
    const edit = jiraTickets.edit(at.help, issue.id, { level: 'L3' }, { transitions: false });
    await expect(edit).rejects.toMatchObject({ name: 'JiraFailure', kind: 'unknown', what: 'edit issue' });
    expect(await read()).toMatchObject({ level: 'L3' });
  });

  test('an answer that is no JSON, or none of Jira’s, is “strange”', async () => {
    for (const text of ['<html>Bad gateway</html>', '{"id":"1"}', '[]']) {
      at.standAs(undefined, (jira) => ({ ...jira, answer: async () => new Response(text) }));
      await expect(read()).rejects.toMatchObject({ name: 'JiraFailure', kind: 'strange' });
      await expect(jiraTickets.changedWithin(at.help, 5, null)).rejects.toMatchObject({ kind: 'strange' });
      await expect(jiraTickets.edit(at.help, issue.id, { level: 'L2' }, { transitions: true })).rejects.toMatchObject({
        kind: 'strange',
      });
    }
  });

  test('a refusal of the platform itself is told by its status', async () => {
    await expect(mayAdministerProject('10000')).rejects.toMatchObject({ name: 'JiraFailure', kind: 'forbidden' });
    const proxy = (status: number) => async () =>
      new Response('{}', { status, headers: { 'forge-proxy-error': 'PROXY_SAYS_NO' } });
    for (const [status, kind] of [
      [429, 'busy'],
      [403, 'forbidden'],
      [504, 'unknown'],
    ] as const) {
      at.standAs(undefined, (jira) => ({ ...jira, answer: proxy(status) }));
      await expect(read()).rejects.toMatchObject({ name: 'JiraFailure', kind });
    }
  });
});
