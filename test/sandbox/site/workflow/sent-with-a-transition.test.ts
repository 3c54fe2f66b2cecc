import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { adf, LEVEL } from '../issues/a-desk';
import { aWorkflowDesk, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const refused = (message: string, errors: JsonObject = {}) => ({
  status: 400,
  body: { errorMessages: message === '' ? [] : [message], errors },
});
const notSupported = (what: string) => ({
  status: 501,
  body: { sandbox: 'not supported', what, addTo: 'sandbox/site/workflow/read-transition.ts' },
});
const show = (...fieldIds: string[]) =>
  (desk.transition('51').screen = fieldIds.map((fieldId) => ({ fieldId, required: false })));
const post = (body: JsonObject) => desk.call('agent-l1', 'POST', '/rest/api/3/issue/HELP-1/transitions', body);

describe('what is sent with a transition', () => {
  test.each(['resolve', '51a', 'a51', '-51', ''])('names it by a number: %j is none', async (id) => {
    expect(await desk.move('agent-l1', id)).toEqual(refused("'transition' identifier must be an integer"));
  });

  test('names it', async () => {
    expect((await post({ transition: { id: '51' } })).status).toBe(204);
    expect(desk.issue().statusId).toBe(STATUS.resolved);
    expect((await post({ transition: 'Resolve' })).status).toBe(400);
    expect(await post({ transition: { id: 51 } })).toEqual(notSupported("a transition's id as a number"));
    expect(await post({ transition: {} })).toEqual(refused("Missing 'transition' identifier"));
  });

  test('is no link where its screen does not have them', async () => {
    show(LEVEL);
    const update = { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: desk.request().key } } }] };
    expect(await desk.move('agent-l1', '51', { update })).toEqual(
      refused('', {
        issuelinks: "Field 'issuelinks' cannot be set. It is not on the appropriate screen, or unknown.",
      }),
    );
  });

  test('is no property, and one comment at most, without properties', async () => {
    show(LEVEL);
    const properties = [{ key: 'a', value: 1 }];
    expect(await desk.move('agent-l1', '51', { properties })).toEqual(notSupported('properties with a transition'));
    const add = { body: adf('Done.') };
    const only = notSupported('update.comment other than one add without properties');
    for (const comment of [[{ add }, { add }], [{ edit: add }], [{ add: { ...add, properties: [] } }]])
      expect(await desk.move('agent-l1', '51', { update: { comment } })).toEqual(only);
    expect(desk.issue().statusId).toBe(STATUS.waitingForSupport);
    expect((await desk.move('agent-l1', '51', { update: { comment: [] }, properties: [] })).status).toBe(204);
    expect(desk.issue().comments).toEqual([]);
  });

  test('counts before what the work has, and clears it where it is empty', async () => {
    show('assignee', LEVEL);
    desk.transition('51').validators = [{ kind: 'field-required', fieldId: LEVEL, message: 'Which level?' }];
    desk.issue().values[LEVEL] = 'L1';
    expect(await desk.move('agent-l1', '51', { fields: { [LEVEL]: null } })).toEqual(refused('Which level?'));
    expect(await desk.move('agent-l1', '51', { fields: { [LEVEL]: '' } })).toEqual(refused('Which level?'));
    expect((await desk.move('agent-l1', '51', { fields: { assignee: null } })).status).toBe(204);
    expect(desk.issue().values[LEVEL]).toBe('L1');
  });

  test('lacks a field that is required though nothing knows it', async () => {
    desk.transition('51').screen = [
      { fieldId: 'gone', required: true },
      { fieldId: 'assignee', required: true },
    ];
    expect(await desk.move('agent-l1', '51')).toEqual(
      refused('', { gone: 'gone is required.', assignee: 'Assignee is required.' }),
    );
  });

  test('shows an expression the links that the screen adds, each with its direction', async () => {
    show('issuelinks');
    const module = installRule(desk.site, {
      moduleKey: 'gate',
      ruleKey: 'forge:expression-validator',
      expression: `issue.links.length == 2
        && issue.links[0].direction == 'inward' && issue.links[0].linkedIssue.key == 'HELP-2'
        && issue.links[1].direction == 'outward' && issue.links[1].linkedIssue.key == 'HELP-3'`,
      errorMessage: 'Not seen.',
    });
    desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(module) }];
    const [cause, effect] = [desk.request(), desk.request()];
    const type = { name: 'Blocks' };
    const issuelinks: JsonObject[] = [
      { add: { type, inwardIssue: { key: cause.key } } },
      { add: { type, outwardIssue: { key: effect.key } } },
    ];
    expect(await desk.move('agent-l1', '51', { update: { issuelinks } })).toEqual({ status: 204, body: null });
  });

  test('is refused in words that an expression makes, in general ones where it makes none', async () => {
    const errorMessage = { expression: '1 + 1' };
    const heard: unknown[] = [];
    const module = installRule(desk.site, {
      moduleKey: 'gate',
      ruleKey: 'forge:expression-validator',
      expression: 'false',
      errorMessage,
      failed: (what) => void heard.push(what),
    });
    desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(module) }];
    const blocked = refused('This transition was blocked by a rule of the workflow.');
    expect(await desk.move('agent-l1', '51')).toEqual(blocked);
    expect(heard).toMatchObject([{ expression: '1 + 1', issueId: desk.issue().id }]);
    errorMessage.expression = "'Blocked in ' + issue.key";
    expect(await desk.move('agent-l1', '51')).toEqual(refused('Blocked in HELP-1'));
  });

  test('of work that does not exist is nothing', async () => {
    const answer = await desk.call('agent-l1', 'POST', '/rest/api/3/issue/HELP-99/transitions', {
      transition: { id: '51' },
    });
    expect(answer.status).toBe(404);
  });
});
