import { createDoor } from '../../../../sandbox/site/door';
import type { Door } from '../../../../sandbox/site/door.types';
import type { Site } from '../../../../sandbox/site/model';
import { searchRoutes } from '../../../../sandbox/site/search/routes';
import { calls, cloudClients } from '../../../support/jira-js';
import { account, aDesk } from '../issues/a-desk';

let site: Site;
let door: Door;
beforeEach(() => {
  ({ site } = aDesk());
  door = createDoor({ site, routes: searchRoutes });
});
const post = (path: string, body: unknown, who = 'agent-l1') => calls(door)(account(who), 'POST', path, body);

describe('parsing JQL', () => {
  const parse = async (query: string, validation = 'strict', who = 'agent-l1') => {
    const { body } = await post(`jql/parse?validation=${validation}`, { queries: [query] }, who);
    return (body as { queries: Record<string, unknown>[] }).queries[0];
  };

  it('answers a query as a tree', async () => {
    const query =
      'summary ~ "no mail" AND (labels in (urgent, "a b") OR NOT assignee = currentUser()) AND status CHANGED AFTER startOfMonth(-1M) ORDER BY updated DESC';
    const word = (value: string, encodedValue = value) => ({ value, encodedValue });
    const field = (name: string) => ({ name, encodedName: name });
    expect(await parse(query)).toEqual({
      query,
      structure: {
        where: {
          operator: 'and',
          clauses: [
            { field: field('summary'), operator: '~', operand: word('no mail', '"no mail"') },
            {
              operator: 'or',
              clauses: [
                {
                  field: field('labels'),
                  operator: 'in',
                  operand: { values: [word('urgent'), word('a b', '"a b"')], encodedOperand: '(urgent, "a b")' },
                },
                {
                  operator: 'not',
                  clauses: [
                    {
                      field: field('assignee'),
                      operator: '=',
                      operand: { function: 'currentUser', arguments: [], encodedOperand: 'currentUser()' },
                    },
                  ],
                },
              ],
            },
            {
              field: field('status'),
              operator: 'changed',
              predicates: [
                {
                  operator: 'after',
                  operand: { function: 'startOfMonth', arguments: ['-1M'], encodedOperand: 'startOfMonth(-1M)' },
                },
              ],
            },
          ],
        },
        orderBy: { fields: [{ field: field('updated'), direction: 'desc' }] },
      },
    });
  });

  it('names a property, and its type where an app indexed it', async () => {
    site.propertyIndexes = [{ appId: 'app', entityType: 'issue', propertyKey: 'a b', path: 'x.y', type: 'number' }];
    expect(await parse('issue.property["a b"].x.y is not EMPTY')).toMatchObject({
      structure: {
        where: {
          field: {
            name: 'issue.property[a b].x.y',
            encodedName: 'issue.property["a b"].x.y',
            property: [{ entity: 'issue', key: 'a b', path: 'x.y', type: 'number' }],
          },
          operator: 'is not',
          operand: { keyword: 'empty' },
        },
      },
    });
  });

  it('tells all that is wrong with it: instead of the tree, beside it, or not at all', async () => {
    const query = 'universe = 42 AND summary = test';
    const complaints = [
      "Field 'universe' does not exist or you do not have permission to view it.",
      "The operator '=' is not supported by the 'summary' field.",
    ];
    expect(await parse(query)).toEqual({ query, errors: complaints });
    const warned = await parse(query, 'warn');
    expect(warned).toMatchObject({ query, warnings: complaints });
    expect(warned).toHaveProperty('structure.where');
    const unchecked = await parse(query, 'none');
    expect(unchecked).toHaveProperty('structure.where');
    expect(unchecked).not.toHaveProperty('warnings');
    expect(await parse('invalid query', 'none')).toMatchObject({ errors: [expect.stringContaining('Expecting')] });
  });

  it('judges it for the person who asks', async () => {
    expect(await parse('project = HELP', 'strict', 'outsider')).toHaveProperty('errors');
    expect(await parse('project = HELP')).not.toHaveProperty('errors');
  });

  it('refuses other ways of validating, and other bodies', async () => {
    expect((await post('jql/parse?validation=kind', { queries: ['a = b'] })).status).toBe(400);
    expect((await post('jql/parse?validation=none', { queries: [] })).status).toBe(400);
    expect((await post('search/jql', { jql: 'key = HELP-1', total: true })).status).toBe(400);
  });

  it('is loud about what the sandbox lacks', async () => {
    const { status } = await post('jql/parse?validation=warn', { queries: ['sprint = 1'] });
    expect(status).toBe(501);
  });
});

test('a client asks which of some issues queries would find', async () => {
  const jira = cloudClients(door);
  const id = Number(site.issueKeys.get('HELP-1'));
  const jqls = ['key = HELP-1', 'key != HELP-1 AND created < now()', 'broken = value'];
  const { matches } = await jira(account('agent-l1')).issueSearch.matchIssues({ jqls, issueIds: [id, 99999] });
  expect(matches).toEqual([
    { matchedIssues: [id], errors: [] },
    { matchedIssues: [], errors: [] },
    { matchedIssues: [], errors: ["Field 'broken' does not exist or you do not have permission to view it."] },
  ]);
  const outside = await jira(account('outsider')).issueSearch.matchIssues({
    jqls: ['created <= now()'],
    issueIds: [id],
  });
  expect(outside.matches).toEqual([{ matchedIssues: [], errors: [] }]);
});

test('a client parses queries, and reads which fields and functions there are', async () => {
  const jira = cloudClients(door)(account('agent-l1'));
  const { queries } = await jira.jql.parseJqlQueries({ validation: 'strict', queries: ['key = HELP-1'] });
  expect(queries?.[0]).toMatchObject({ structure: { where: { operator: '=' } } });
  const all = await jira.jql.getAutoComplete();
  const status = all.visibleFieldNames?.find(({ value }) => value === 'status');
  expect(status).toMatchObject({ orderable: 'true', searchable: 'true' });
  expect(status?.operators).toContain('changed');
  expect(all.visibleFunctionNames?.map(({ value }) => value)).toContain('startOfWeek()');
  const none = await jira.jql.getAutoCompletePost({ projectIds: [1] });
  expect(none.visibleFieldNames?.filter(({ cfid }) => cfid !== undefined)).toEqual([]);
});

test('a search tells names and schemas of fields once, and renders fields with each issue', async () => {
  const { body } = await post('search/jql', {
    jql: 'key = HELP-1',
    fields: ['summary'],
    expand: 'names,schema,renderedFields',
  });
  expect(body).toMatchObject({
    names: { summary: 'Summary' },
    schema: { summary: { type: 'string', system: 'summary' } },
    issues: [{ renderedFields: { summary: null } }],
  });
  expect((body as { issues: object[] }).issues[0]).not.toHaveProperty('names');
});

test('a client searches and counts', async () => {
  const jira = cloudClients(door)(account('agent-l1'));
  const jql = 'key = HELP-1';
  const found = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ['status'] });
  expect(found.issues).toHaveLength(1);
  expect(await jira.issueSearch.countIssues({ jql })).toEqual({ count: 1 });
});
