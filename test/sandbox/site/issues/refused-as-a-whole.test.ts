import { ISSUE_TYPE } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { account, adf, aDesk, issueAt, type Desk } from './a-desk';

const PATH = '/rest/api/3/issue/HELP-1';
let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  desk.request();
});
const create = (fields: JsonObject, update: JsonObject = {}) =>
  desk.as('agent-l1')('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Down', ...fields },
    update,
  });

test('an edit whose query is refused leaves the ticket as it is', async () => {
  const edit = { fields: { summary: 'New' } };
  expect((await desk.as('agent-l1')('PUT', `${PATH}?returnIssue=perhaps`, edit)).status).toBe(400);
  expect(issueAt(desk, 'HELP-1')).toMatchObject({ history: [], values: { summary: 'Mail does not arrive' } });
});

test('what a ticket is created with is judged before it, and made even where the new ticket would forbid it', async () => {
  desk.site.projects.get('10000')!.grants['ADD_COMMENTS'] = ['reporter'];
  const said = { comment: [{ add: { body: adf('Called in.') } }] };
  const before = desk.site.issues.size;
  const { status, body } = await create({ reporter: { accountId: account('customer') } }, said);
  expect(status).toBe(201);
  expect(issueAt(desk, (body as { key: string }).key).comments).toHaveLength(1);
  expect(desk.site.issues.size).toBe(before + 1);
});

test('a work type is the one of the id given, whatever name stands beside it', async () => {
  const { status, body } = await create({ issuetype: { id: '99', name: 'Incident' } });
  expect([status, body]).toMatchObject([400, { errors: { issuetype: 'The issue type selected is invalid.' } }]);
});

test('a bulk move of which one target is refused moves nothing', async () => {
  const status = issueAt(desk, 'HELP-2').statusId;
  const defaults = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  const { status: answered } = await desk.as('agent-l3')('POST', '/rest/api/3/bulk/issues/move', {
    targetToSourcesMapping: {
      [`DEV,${ISSUE_TYPE.task}`]: { ...defaults, issueIdsOrKeys: ['HELP-1'] },
      [`10002,${ISSUE_TYPE.task}`]: {
        ...defaults,
        inferStatusDefaults: false,
        targetStatus: [{ statuses: { 1: [] } }],
        issueIdsOrKeys: ['HELP-2'],
      },
    },
  });
  expect(answered).toBe(400);
  expect([issueAt(desk, 'HELP-1').key, issueAt(desk, 'HELP-2').statusId]).toEqual(['HELP-1', status]);
});
