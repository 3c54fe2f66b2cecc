import { FIELD, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { shownRules, type ShownRules } from '../../src/domain/shown-rules';
import { jiraDeskFacts } from '../../src/jira/desk-facts';
import type { DeskFacts } from '../../src/ports';
import { standOnNothing } from '../support/forge-platform';
import { aPolicy } from '../support/builders';
import { memoryDeskFacts } from '../support/in-memory/desk-facts';
import { atSite, type AtSite } from './at-site';

const SHOWN: ShownRules = {
  ...shownRules(aPolicy()),
  watch: [FIELD.team, 'customfield_10200'],
  done: [STATUS.resolved],
};

/** A desk's facts, the same from Jira and from memory. */
function tellsADesk(begin: () => Promise<{ facts: DeskFacts; marked(projectId: string): unknown }>): void {
  test('the project’s key, the kind of its team field, the app’s own fields and the closed statuses are found', async () => {
    const { facts } = await begin();
    const fields = {
      level: 'customfield_10200',
      withTeamSince: 'customfield_10201',
      targetDue: 'customfield_10202',
      overrideReason: 'customfield_10203',
      requestType: FIELD.requestType,
    };
    const help = await facts.look(PROJECT.help, FIELD.team);
    expect({ ...help, doneStatuses: help.doneStatuses.toSorted() }).toEqual({
      projectKey: 'HELP',
      teamKind: 'team',
      fields,
      doneStatuses: [STATUS.canceled, STATUS.closed, STATUS.completed, STATUS.declined, STATUS.resolved].toSorted(),
    });
    const ops = await facts.look(PROJECT.ops, FIELD.owningTeam);
    expect({ ...ops, doneStatuses: ops.doneStatuses.toSorted() }).toEqual({
      projectKey: 'OPS',
      teamKind: 'select',
      fields,
      doneStatuses: [STATUS.canceled, STATUS.opsDone].toSorted(),
    });
  });

  test.each(['summary', 'customfield_10999', FIELD.timeToResolution])('%s cannot hold a team', async (field) => {
    const { facts } = await begin();
    await expect(facts.look(PROJECT.help, field)).rejects.toMatchObject({ name: 'JiraFailure', kind: 'field' });
  });

  test('of a project that is not there, nothing is told', async () => {
    const { facts } = await begin();
    await expect(facts.look('10999', FIELD.team)).rejects.toMatchObject({ name: 'JiraFailure', kind: 'gone' });
    await expect(facts.mark('10999', SHOWN)).rejects.toMatchObject({ name: 'JiraFailure', kind: 'gone' });
  });

  test('what the filters are to let through is written on the project', async () => {
    const { facts, marked } = await begin();
    await facts.mark(PROJECT.help, SHOWN);
    await facts.mark(PROJECT.help, { ...SHOWN, done: [] });
    expect(marked(PROJECT.help)).toEqual({ ...SHOWN, done: [] });
  });
}

describe('a desk in memory', () => {
  tellsADesk(async () => {
    const fields = {
      level: 'customfield_10200',
      withTeamSince: 'customfield_10201',
      targetDue: 'customfield_10202',
      overrideReason: 'customfield_10203',
      requestType: FIELD.requestType,
    };
    const doneStatuses = [STATUS.canceled, STATUS.closed, STATUS.completed, STATUS.declined, STATUS.resolved];
    const facts = memoryDeskFacts({
      [PROJECT.help]: { projectKey: 'HELP', teamKind: 'team', teamField: FIELD.team, fields, doneStatuses },
      [PROJECT.ops]: {
        projectKey: 'OPS',
        teamKind: 'select',
        teamField: FIELD.owningTeam,
        fields,
        doneStatuses: [STATUS.opsDone, STATUS.canceled],
      },
    });
    return { facts, marked: (projectId) => facts.marks.get(projectId) };
  });
});

describe('a desk in Jira', () => {
  let at: AtSite;
  beforeAll(async () => {
    at = await atSite();
  });
  afterAll(standOnNothing);
  const project = (projectId: string) => at.desk.site.projects.get(projectId)!;

  tellsADesk(async () => {
    at.standAs(ACCOUNT.admin);
    return { facts: jiraDeskFacts, marked: (projectId) => project(projectId).properties['tierline'] };
  });

  test('is looked at in three calls, with the rights of the admin who saves', async () => {
    const record = at.standAs(ACCOUNT.projectAdmin);
    await jiraDeskFacts.look(PROJECT.help, FIELD.team);
    expect(record.rest.map((call) => call.as)).toEqual(['user', 'user', 'user']);
  });

  test('is not marked by who may not administer it', async () => {
    const before = project(PROJECT.help).properties['tierline'];
    at.standAs(ACCOUNT.agentL1);
    await expect(jiraDeskFacts.mark(PROJECT.help, { ...SHOWN, watch: [] })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(project(PROJECT.help).properties['tierline']).toEqual(before);
  });

  test('without one of the app’s fields is told by the field’s key', async () => {
    at.standAs(ACCOUNT.admin);
    const { fields } = at.desk.site;
    const since = fields.get('customfield_10201')!;
    fields.delete(since.id);
    await expect(jiraDeskFacts.look(PROJECT.help, FIELD.team)).rejects.toMatchObject({
      kind: 'field',
      what: 'the app’s field with-team-since is missing',
    });
    fields.set(since.id, since);
  });
});
