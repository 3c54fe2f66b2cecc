import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import type { Transition } from '../../../../sandbox/site/model';
import { makeTransition } from '../../../../sandbox/site/workflow/make-transition';
import { account, adf, aDesk, lastChange, LEVEL, type Desk } from '../issues/a-desk';

const PATH = '/rest/api/3/issue/HELP-1/transitions';
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const issue = () => desk.site.issues.get(desk.site.issueKeys.get('HELP-1')!)!;
const flow = () => desk.site.workflows.get(desk.site.projects.get('10000')!.workflows[issue().typeId]!)!;
const set = (id: string, change: Partial<Transition>) =>
  Object.assign(
    flow().transitions.find((it) => it.id === id)!,
    change,
  );
const move = (who: string, id: string, more: JsonObject = {}) =>
  desk.as(who)('POST', PATH, { transition: { id }, ...more });
const listed = async (who: string, query = '') =>
  ((await desk.as(who)('GET', PATH + query)).body as { transitions: { id: string }[] }).transitions;
const refused = (message: string) => ({ status: 400, body: { errorMessages: [message], errors: {} } });
const CANNOT = "Can't move (HELP-1). You might not have permission, or the work item is missing required information.";

describe('the transitions offered', () => {
  test('are those out of the present status', async () => {
    const { status, body } = await desk.as('agent-l1')('GET', PATH);
    expect([status, (body as JsonObject)['expand']]).toEqual([200, 'transitions']);
    expect((await listed('agent-l1'))[0]).toEqual({
      id: '11',
      name: 'In progress',
      to: expect.objectContaining({
        id: STATUS.inProgress,
        statusCategory: expect.objectContaining({ key: 'indeterminate' }),
      }),
      hasScreen: false,
      isGlobal: false,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      looped: false,
    });
    expect(await listed('agent-l1', '?transitionId=999')).toEqual([]);
  });

  test('are none for somebody who may not transition', async () => {
    expect(await listed('collaborator')).toEqual([]);
    expect(await move('collaborator', '11')).toEqual(refused(CANNOT));
  });

  test('leave out one whose condition fails, unless asked for', async () => {
    set('21', { conditions: [{ kind: 'app-only' }] });
    set('51', {
      conditions: [
        { kind: 'role', roleName: 'Administrators' },
        { kind: 'permission', permission: 'DELETE_ISSUES' },
      ],
    });
    expect((await listed('agent-l1')).map((it) => it.id)).toEqual(['11', '31', '41', '61']);
    expect(await listed('agent-l1', '?includeUnavailableTransitions=true&transitionId=51')).toMatchObject([
      { id: '51', isAvailable: false, isConditional: true },
    ]);
    expect((await listed('project-admin')).map((it) => it.id)).toContain('51');
    expect(await move('agent-l1', '21')).toEqual(refused(CANNOT));
    expect((await move('app', '21')).status).toBe(204);
  });

  test('show the fields of their screens when asked', async () => {
    set('51', { screen: [{ fieldId: 'resolution', required: true }] });
    const [resolve] = (await listed('agent-l1', '?transitionId=51&expand=transitions.fields')) as [
      { id: string; fields?: JsonObject },
    ];
    expect(resolve.fields).toEqual({
      resolution: {
        required: true,
        name: 'Resolution',
        key: 'resolution',
        hasDefaultValue: false,
        operations: ['set'],
        schema: { type: 'resolution', system: 'resolution' },
        allowedValues: expect.arrayContaining([expect.objectContaining({ name: 'Done' })]),
      },
    });
  });
});

describe('making a transition', () => {
  test('is one history group, the status last, with what the transition sets', async () => {
    set('51', { sets: [{ fieldId: 'resolution', value: '10000' }] });
    expect(await move('agent-l1', '51')).toEqual({ status: 204, body: null });
    expect(lastChange(issue())).toEqual([
      {
        field: 'resolution',
        fieldtype: 'jira',
        fieldId: 'resolution',
        from: null,
        fromString: null,
        to: '10000',
        toString: 'Done',
      },
      {
        field: 'status',
        fieldtype: 'jira',
        fieldId: 'status',
        from: STATUS.waitingForSupport,
        fromString: 'Waiting for support',
        to: STATUS.resolved,
        toString: 'Resolved',
      },
    ]);
    expect(issue().values['resolutiondate']).toBe(desk.site.clock.now());
    expect(desk.events).toHaveLength(1);
  });

  test('sets no resolution where the workflow does not say so', async () => {
    await move('agent-l1', '51');
    expect([issue().statusId, issue().values['resolution']]).toEqual([STATUS.resolved, null]);
  });

  test('to the status it has leaves the status and the history alone', async () => {
    flow().transitions.push({ id: '99', name: 'Again', from: null, to: STATUS.waitingForSupport });
    expect((await move('agent-l1', '99')).status).toBe(204);
    expect([issue().history, desk.events]).toEqual([[], []]);
    desk.site.sla.loopCountsAsEntry = true;
    await move('agent-l1', '99');
    expect(issue().loops).toHaveLength(1);
  });

  test('that is not possible now is refused in one of three ways', async () => {
    expect(await move('agent-l1', '999')).toEqual(refused("Transition id '999' is not valid for this issue."));
    expect(await move('agent-l1', '91')).toEqual(refused(CANNOT));
    const [first, second] = await Promise.all([move('agent-l1', '21'), move('agent-l2', '11')]);
    expect([first.status, second]).toEqual([204, refused('Action 11 is invalid')]);
    expect(issue().statusId).toBe(STATUS.escalated);
    expect(await desk.as('agent-l1')('POST', PATH, {})).toEqual(refused("Missing 'transition' identifier"));
    expect((await move('outsider', '11')).status).toBe(404);
  });

  test('without a screen ignores fields and comment unread', async () => {
    expect(
      (
        await move('agent-l1', '51', {
          fields: { assignee: { accountId: 'nonsense' }, nothing: 1 },
          update: { comment: [{ add: { body: 'x' } }] },
        })
      ).status,
    ).toBe(204);
    expect([issue().values['assignee'], issue().comments]).toEqual([null, []]);
  });

  test('without a screen ignores them also where no client is between', () => {
    makeTransition(
      desk.site,
      issue(),
      '51',
      { fields: { [LEVEL]: 'L2' }, comment: adf('x') },
      { accountId: account('agent-l1') },
    );
    expect([issue().values[LEVEL], issue().comments]).toEqual([undefined, []]);
  });

  test('with a screen takes its fields and a comment, refuses others, and asks for the required ones', async () => {
    set('51', {
      screen: [
        { fieldId: 'resolution', required: true },
        { fieldId: LEVEL, required: false },
      ],
    });
    expect(await move('agent-l1', '51')).toMatchObject({
      status: 400,
      body: { errors: { resolution: 'Resolution is required.' } },
    });
    expect(await move('agent-l1', '51', { fields: { resolution: { name: 'Done' }, summary: 'New' } })).toMatchObject({
      status: 400,
      body: { errors: { summary: expect.stringContaining('cannot be set') } },
    });
    expect(
      await move('agent-l1', '51', {
        fields: { resolution: { name: 'Done' } },
        update: { resolution: [{ set: { name: 'Done' } }] },
      }),
    ).toMatchObject({ status: 400 });
    expect(issue().statusId).toBe(STATUS.waitingForSupport);
    const more = {
      fields: { resolution: { name: 'Done' }, [LEVEL]: 'L2' },
      update: { comment: [{ add: { body: adf('Fixed.') } }] },
    };
    expect((await move('agent-l1', '51', more)).status).toBe(204);
    expect(lastChange(issue()).map((it) => it.field)).toEqual(['resolution', 'Support Level', 'status']);
    expect(issue().comments).toMatchObject([{ public: true, author: account('agent-l1') }]);
  });

  test('never guesses whether a comment with it could be internal', async () => {
    set('51', { screen: [] });
    const add = { body: adf('Secret.'), properties: [{ key: 'sd.public.comment', value: { internal: true } }] };
    expect((await move('agent-l1', '51', { update: { comment: [{ add }] } })).status).toBe(501);
  });

  test('is stopped by a validator with its own words', async () => {
    set('51', { validators: [{ kind: 'field-required', fieldId: LEVEL, message: 'Say which level solved it.' }] });
    expect(await move('agent-l1', '51')).toEqual(refused('Say which level solved it.'));
    issue().values[LEVEL] = 'L1';
    expect((await move('agent-l1', '51')).status).toBe(204);
  });
});

describe('what the customer hears of it', () => {
  test('a status that reads differently is mailed, one with the same name is not', async () => {
    const type = desk.site.projects
      .get('10000')!
      .serviceDesk!.requestTypes.find((it) => it.id === issue().requestTypeId)!;
    type.customerStatusNames = {
      [STATUS.waitingForSupport]: 'We are on it',
      [STATUS.escalated]: 'We are on it',
      [STATUS.inProgress]: 'Being solved',
    };
    const mails = () => desk.site.mails.filter((it) => it.why === 'request-status');
    await move('agent-l1', '21');
    expect(mails()).toEqual([]);
    await move('agent-l1', '11');
    expect(mails()).toMatchObject([
      {
        to: account('customer'),
        why: 'request-status',
        text: 'Your request status changed from We are on it to Being solved.',
      },
    ]);
  });
});

test('what a collaborator says with a transition is internal, as all that collaborators write', async () => {
  const { grants } = desk.site.projects.get('10000')!;
  grants['TRANSITION_ISSUES'] = [...(grants['TRANSITION_ISSUES'] ?? []), { account: account('collaborator') }];
  set('51', { screen: [] });
  const said = { update: { comment: [{ add: { body: adf('The switch is ours.') } }] } };
  expect((await move('collaborator', '51', said)).status).toBe(204);
  expect(issue().comments).toMatchObject([{ author: account('collaborator'), public: false }]);
  expect(desk.site.mails.filter((it) => it.why === 'customer-comment')).toEqual([]);
});
