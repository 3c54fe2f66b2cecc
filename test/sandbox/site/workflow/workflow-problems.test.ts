import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { edit, problemsOf, readFlow, sentTransition, UUID, type Sent } from './sent-workflow';
import { aWorkflowDesk, ari, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const CREATE = '/rest/api/3/workflows/create';
const create = (body: JsonObject, path = '') => desk.call('admin', 'POST', CREATE + path, body);
const status = (name: string, digit: number, more: JsonObject = {}): JsonObject => ({
  name,
  statusCategory: 'TODO',
  statusReference: UUID(digit),
  ...more,
});
const created = (more: JsonObject = {}): JsonObject => ({
  name: 'Field work',
  statuses: [{ statusReference: UUID(1), properties: {} }],
  transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: UUID(1) }],
  ...more,
});
const creating = (...workflows: JsonObject[]): JsonObject => ({ statuses: [status('On the road', 1)], workflows });
const workflowProblem = (code: string, message: string) => ({ code, type: 'WORKFLOW', level: 'ERROR', message });
const layoutProblem = (code: string, statusReference: string, message: string) => ({
  ...workflowProblem(code, message),
  type: 'STATUS_LAYOUT',
  elementReference: { statusReference },
});
const statusProblem = (code: string, statusReference: string, message: string) => ({
  ...layoutProblem(code, statusReference, message),
  type: 'STATUS',
});

describe('a new workflow', () => {
  const problems = async (body: JsonObject) => {
    const { status, body: found } = await create({ payload: body }, '/validation');
    expect(status).toBe(200);
    return (found as { errors: JsonObject[] }).errors;
  };
  const taken = () => workflowProblem('NON_UNIQUE_WORKFLOW_NAME', 'You must use a unique workflow name.');

  test('needs a name, of 255 characters at most, which no other has', async () => {
    const named = (name: string) => problems(creating(created({ name })));
    expect(await named(' ')).toEqual([
      workflowProblem('INVALID_WORKFLOW_NAME', 'The name of a workflow must not be empty.'),
    ]);
    expect(await named('x'.repeat(256))).toEqual([
      workflowProblem('INVALID_WORKFLOW_NAME', 'The name is too long, maxSize=255'),
    ]);
    expect(await named('x'.repeat(255))).toEqual([]);
    expect(await named(desk.flow().name.toUpperCase())).toEqual([taken()]);
    expect(await named(` ${desk.flow().name}`)).toEqual([]);
  });

  test('cannot come twice with one request, while two with names of their own can', async () => {
    const two = (name: string) => problems(creating(created(), created({ name })));
    expect(await two('FIELD WORK')).toEqual([taken(), taken()]);
    expect(await two('Field work, again')).toEqual([]);
  });

  test('needs statuses that the request binds, each once', async () => {
    const initial = (transition: string) => [
      { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: transition },
    ];
    const withStatuses = (...references: string[]) =>
      problems(
        creating(
          created({
            statuses: references.map((statusReference) => ({ statusReference, properties: {} })),
            transitions: initial(references[0] ?? UUID(1)),
          }),
        ),
      );
    expect(await withStatuses()).toContainEqual(workflowProblem('NO_STATUSES', 'A workflow must have a status.'));
    expect(await withStatuses(UUID(1), UUID(2))).toEqual([
      layoutProblem('STATUS_NOT_FOUND', UUID(2), `The status reference '${UUID(2)}' is not among the statuses sent.`),
    ]);
    expect(await withStatuses(UUID(1), UUID(1))).toEqual([
      layoutProblem('DUPLICATE_STATUS', UUID(1), 'A status may be in a workflow once.'),
    ]);
    expect(await withStatuses(UUID(1))).toEqual([]);
  });

  test('has one transition that creates work, and names no transition twice', async () => {
    const of = (...transitions: JsonObject[]) =>
      problems(
        creating(created({ transitions: transitions.map((it) => ({ name: 'T', toStatusReference: UUID(1), ...it })) })),
      );
    const initial = { id: '1', type: 'INITIAL' };
    const one = workflowProblem('INITIAL_TRANSITION', 'A workflow must have one initial transition.');
    expect(await of(initial, { ...initial, id: '2' })).toEqual([one]);
    expect(await of()).toEqual([one]);
    expect(await of(initial, { id: '5', type: 'GLOBAL' }, { id: '5', type: 'GLOBAL' })).toEqual([
      {
        code: 'NON_UNIQUE_TRANSITION_ID',
        type: 'TRANSITION',
        level: 'ERROR',
        message: 'You must use a unique transition id.',
        elementReference: { transitionId: '5' },
      },
    ]);
    expect(await of(initial, { type: 'GLOBAL' }, { type: 'GLOBAL' })).toEqual([]);
  });

  test('knows no rule of an app that is gone, for nothing stood there before', async () => {
    const gone = installRule(desk.site, { moduleKey: 'gone', ruleKey: 'forge:expression-validator' });
    desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(gone) }];
    desk.site.appRules.clear();
    const validators = [{ ruleKey: 'forge:expression-validator', parameters: { key: ari('gone') } }];
    const transitions = [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: UUID(1), validators }];
    expect(await problems(creating(created({ transitions })))).toMatchObject([
      { message: `No installed app has the rule '${ari('gone')}'.` },
    ]);
  });

  test('is judged by its errors, which is all there is: nobody asks for warnings here', async () => {
    const payload = creating(created({ name: '' }));
    const judged = async (levels?: string[]) => {
      const more: JsonObject = levels ? { validationOptions: { levels } } : {};
      const { body } = await create({ payload, ...more }, '/validation');
      return (body as { errors: JsonObject[] }).errors.length;
    };
    expect([await judged(), await judged([]), await judged(['WARNING', 'ERROR'])]).toEqual([1, 1, 1]);
    expect(await judged(['WARNING'])).toBe(0);
    const odd = await create({ payload, validationOptions: {} }, '/validation');
    expect(odd.body).toMatchObject({ errors: [{ code: 'INVALID_WORKFLOW_NAME' }] });
  });

  test('that is wrong is not made, nor are its statuses', async () => {
    const before = [desk.site.workflows.size, desk.site.statuses.size];
    expect(await create(creating(created({ name: '' })))).toEqual({
      status: 400,
      body: { errorMessages: ['The name of a workflow must not be empty.'], errors: {} },
    });
    expect([desk.site.workflows.size, desk.site.statuses.size]).toEqual(before);
  });

  test('of a team-managed project is refused loudly, as is how its statuses wait for approval', async () => {
    const refused = (what: string, addTo: string) => ({
      status: 501,
      body: { sandbox: 'not supported', what, addTo: `sandbox/site/workflow/admin/${addTo}.ts` },
    });
    expect(await create({ ...creating(created()), scope: { type: 'PROJECT', project: { id: '10000' } } })).toEqual(
      refused('workflows of team-managed projects', 'save'),
    );
    const statuses = (approvalConfiguration: JsonObject | null): JsonObject[] => [
      { statusReference: UUID(1), properties: {}, approvalConfiguration },
      { statusReference: UUID(2), properties: {} },
    ];
    expect(await create(creating(created({ statuses: statuses({ active: 'true' }) })))).toEqual(
      refused('approvalConfiguration of a status', 'judge-workflow'),
    );
    const without = creating(created({ statuses: statuses(null).slice(0, 1) }));
    expect(await create({ ...without, scope: { type: 'GLOBAL' } })).toMatchObject({ status: 200 });
  });
});

describe('the statuses of a request', () => {
  const problems = (...sent: JsonObject[]) => problemsOf(desk, ({ statuses }) => void statuses.push(...sent));

  test('have references of their own', async () => {
    const twice = [status('One', 1), status('Two', 1)];
    const said = statusProblem('NON_UNIQUE_STATUS_REFERENCE', UUID(1), 'You must use a unique status reference.');
    expect(await problems(...twice)).toEqual([said, said]);
  });

  test.each(['new', `x${UUID(1)}`, `${UUID(1)}x`, UUID(1).replace('-', '')])(
    'are new under a UUID: %s is none',
    async (statusReference) => {
      expect(await problems(status('New', 1, { statusReference }))).toEqual([
        statusProblem('INVALID_STATUS_REFERENCE', statusReference, 'The status reference must be a UUID.'),
      ]);
    },
  );

  test('are written in whatever case a UUID has', async () => {
    expect(await problems(status('New', 1, { statusReference: 'ABCDEF00-0000-4000-8000-00000000000F' }))).toEqual([]);
  });

  test('exist, where they say so', async () => {
    expect(await problems(status('Gone', 1, { id: '777' }))).toEqual([
      statusProblem('STATUS_NOT_FOUND', UUID(1), "The status '777' does not exist."),
    ]);
  });

  test('have names of their own, whatever their case, in the request and on the site', async () => {
    const taken = (digit: number) =>
      statusProblem('NON_UNIQUE_STATUS_NAME', UUID(digit), 'You must use a unique status name.');
    expect(await problems(status('Ready', 1), status(' READY ', 2))).toEqual([taken(1), taken(2)]);
    expect(await problems(status('Ready', 1), status('Steady', 2))).toEqual([]);
    expect(await problems(status(' oPeN', 1))).toEqual([taken(1)]);
    expect(await problems(status('', 1))).toEqual([
      statusProblem('NON_UNIQUE_STATUS_NAME', UUID(1), 'The name of a status must not be empty.'),
    ]);
  });
});

describe('an update', () => {
  const stale = () => `The workflow '${desk.flow().name}' was changed meanwhile: its version is not the one given.`;

  test('is of a workflow that exists', async () => {
    const gone = (sent: Sent) => Object.assign(sent.workflows[0]!, { id: 'gone' });
    expect(await problemsOf(desk, gone)).toEqual([
      workflowProblem('WORKFLOW_NOT_FOUND', "The workflow 'gone' does not exist."),
    ]);
    expect(await edit(desk, gone)).toEqual({
      status: 400,
      body: { errorMessages: ["The workflow 'gone' does not exist."], errors: {} },
    });
  });

  test('names the version that it read: both its id and its number', async () => {
    const [, second] = [await edit(desk, () => undefined), await readFlow(desk)];
    const version = second.workflows[0]!['version'] as JsonObject;
    expect(version).toEqual({ id: expect.any(String), versionNumber: 1 });
    for (const wrong of [{ id: UUID(1) }, { versionNumber: 0 }]) {
      const change = (sent: Sent) => Object.assign(sent.workflows[0]!['version'] as JsonObject, wrong);
      expect(await problemsOf(desk, change)).toEqual([workflowProblem('STALE_VERSION', stale())]);
      expect(await edit(desk, change)).toEqual({ status: 409, body: { errorMessages: [stale()], errors: {} } });
    }
  });

  test('says nothing else of a workflow that somebody else changed meanwhile', async () => {
    const outdated = (sent: Sent) => {
      Object.assign(sent.workflows[0]!, { version: { id: UUID(1), versionNumber: 0 } });
      sentTransition(sent, '51').name = '';
    };
    expect(await problemsOf(desk, outdated)).toHaveLength(1);
  });

  test('is of twenty workflows at most', async () => {
    const { statuses, workflows } = await readFlow(desk);
    const judge = (count: number) => {
      const payload = { statuses, workflows: Array.from({ length: count }, () => workflows[0]!) };
      const body = { payload } as unknown as JsonObject;
      return desk.call('admin', 'POST', '/rest/api/3/workflows/update/validation', body);
    };
    expect([(await judge(21)).status, (await judge(20)).status]).toEqual([400, 200]);
  });

  test('without statuses and workflows changes nothing, and needs neither', async () => {
    const nothing = { status: 200, body: { workflows: [], statuses: [] } };
    expect(await desk.call('admin', 'POST', '/rest/api/3/workflows/update', {})).toEqual(nothing);
    expect(await create({})).toEqual(nothing);
    expect(await create({ payload: {} }, '/validation')).toEqual({ status: 200, body: { errors: [] } });
  });

  test('without the shape of a workflow is refused', async () => {
    const bad = (change: (sent: Sent) => unknown) => edit(desk, change as (sent: Sent) => void);
    expect((await bad((sent) => delete sent.workflows[0]!.statuses[0]!['properties'])).status).toBe(400);
    expect((await bad((sent) => delete sent.statuses[0]!['statusCategory'])).status).toBe(400);
    const mappings = (mapping: JsonObject) => bad((sent) => Object.assign(sent.workflows[0]!, mapping));
    expect((await mappings({ defaultStatusMappings: [{ oldStatusReference: STATUS.open }] })).status).toBe(400);
    expect((await mappings({ statusMappings: [{ projectId: '10000' }] })).status).toBe(400);
    expect((await mappings({ startPointLayout: { x: 1 } })).status).toBe(400);
  });
});
