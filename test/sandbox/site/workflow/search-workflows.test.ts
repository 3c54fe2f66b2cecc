import type { JsonObject } from '../../../../sandbox/json';
import { STATUS } from '../../../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW } from '../../../../sandbox/seed/stock/workflows';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { aWorkflowDesk, type WorkflowDesk } from './workflow-desk';

const SEARCH = '/rest/api/3/workflows/search';
let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const search = (query: string) => desk.call('admin', 'GET', `${SEARCH}?${query}`);
const names = async (query: string) =>
  ((await search(query)).body as { values: { name: string }[] }).values.map((it) => it.name);
const refused = (status: number, message: string) => ({ status, body: { errorMessages: [message], errors: {} } });
const idle = (name: string) =>
  desk.site.workflows.set(name, { name, initialStatusId: STATUS.open, statusIds: [STATUS.open], transitions: [] });

describe('a page of workflows', () => {
  test('names the page and the next one, and only the statuses of its own workflows', async () => {
    desk.site.workflows.clear();
    idle('Beta');
    const alpha = { name: 'Alpha', initialStatusId: STATUS.closed, statusIds: [STATUS.closed, STATUS.open, 'gone'] };
    desk.site.workflows.set('Alpha', { ...alpha, transitions: [] });
    const self = `${desk.site.baseUrl}${SEARCH}`;
    const shape = (name: string, ids: string[]) => ({
      id: workflowId(desk.site.workflows.get(name)!),
      name,
      description: '',
      scope: { type: 'GLOBAL' },
      isEditable: true,
      version: { id: expect.any(String) as string, versionNumber: 0 },
      statuses: ids.map((statusReference) => ({ statusReference, properties: {}, deprecated: false })),
    });
    const status = (id: string, name: string, statusCategory: string) => ({
      id,
      name,
      statusCategory,
      scope: { type: 'GLOBAL' },
      description: '',
      statusReference: id,
    });
    expect(await search('maxResults=1')).toEqual({
      status: 200,
      body: {
        self: `${self}?startAt=0&maxResults=1`,
        nextPage: `${self}?startAt=1&maxResults=1`,
        startAt: 0,
        maxResults: 1,
        total: 2,
        isLast: false,
        values: [shape('Alpha', [STATUS.closed, STATUS.open, 'gone'])],
        statuses: [status(STATUS.closed, 'Closed', 'DONE'), status(STATUS.open, 'Open', 'TODO')],
      },
    });
    expect(await search('startAt=1')).toEqual({
      status: 200,
      body: {
        self: `${self}?startAt=1&maxResults=50`,
        startAt: 1,
        maxResults: 50,
        total: 2,
        isLast: true,
        values: [shape('Beta', [STATUS.open])],
        statuses: [status(STATUS.open, 'Open', 'TODO')],
      },
    });
  });

  test('with its transitions tells the one that creates work, also where nothing was said of it', async () => {
    desk.site.workflows.clear();
    idle('Beta');
    const { body } = await search('expand=values.transitions');
    expect((body as { values: JsonObject[] }).values[0]!['transitions']).toEqual([
      {
        id: '1',
        type: 'INITIAL',
        name: 'Create',
        description: '',
        toStatusReference: STATUS.open,
        links: [],
        properties: {},
        triggers: [],
        validators: [],
        actions: [],
      },
    ]);
  });

  test('goes by name, upper and lower case alike, either way', async () => {
    desk.site.workflows.clear();
    for (const name of ['beta', 'Gamma', 'Alpha', 'delta']) idle(name);
    const up = ['Alpha', 'beta', 'delta', 'Gamma'];
    for (const query of ['', 'orderBy=name', 'orderBy=%2Bname', 'orderBy=%20name%20'])
      expect(await names(query)).toEqual(up);
    expect(await names('orderBy=-name')).toEqual(up.toReversed());
  });

  test.each(['created', 'names', 'xname', '*name'])('is not ordered by %s', async (orderBy) => {
    expect(await search(`orderBy=${orderBy}`)).toEqual({
      status: 501,
      body: {
        sandbox: 'not supported',
        what: `orderBy=${orderBy}`,
        addTo: 'sandbox/site/workflow/admin/read-routes.ts',
      },
    });
  });

  test('has the workflows in use, those that are not, or both', async () => {
    idle('Idle');
    const [all, active] = [await names(''), await names('isActive=true')];
    expect(active).toEqual(all.filter((it) => it !== 'Idle'));
    expect(await names('isActive=false')).toEqual(['Idle']);
    expect(await names('scope=global')).toEqual(all);
    expect((await search('isActive=perhaps')).status).toBe(400);
  });

  test('is asked for with what there is', async () => {
    expect(await search('scope=everywhere')).toEqual(
      refused(400, "The scope 'EVERYWHERE' is not one of GLOBAL and PROJECT."),
    );
    expect(await search('expand=values.statuses')).toEqual(
      refused(400, "The expand option 'values.statuses' is not valid."),
    );
  });
});

describe('reading workflows', () => {
  const read = (body: JsonObject) => desk.call('admin', 'POST', '/rest/api/3/workflows', body);

  test('gives each once, though it was asked for in several ways', async () => {
    const incident = desk.site.workflows.get(INCIDENT_WORKFLOW)!;
    const asked = { workflowIds: [workflowId(incident)], workflowNames: [PROBLEM_WORKFLOW, INCIDENT_WORKFLOW] };
    const { body } = await read(asked);
    expect((body as { workflows: JsonObject[] }).workflows.map((it) => it['name'])).toEqual([
      INCIDENT_WORKFLOW,
      PROBLEM_WORKFLOW,
    ]);
    expect((await read({})).body).toEqual({ workflows: [], statuses: [] });
  });

  test.each<[JsonObject, string]>([
    [{ workflowIds: ['gone'] }, "The workflow with id 'gone' was not found."],
    [{ workflowNames: ['Gone'] }, "The workflow 'Gone' was not found."],
    [
      { projectAndIssueTypes: [{ projectId: '777', issueTypeId: '1' }] },
      "The workflow of project '777' and work type '1' was not found.",
    ],
    [
      { projectAndIssueTypes: [{ projectId: '10000', issueTypeId: '777' }] },
      "The workflow of project '10000' and work type '777' was not found.",
    ],
  ])('says which one was not found: %j', async (body, message) => {
    expect(await read(body)).toEqual(refused(404, message));
  });
});
