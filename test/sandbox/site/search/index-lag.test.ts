import { deleteIssue } from '../../../../sandbox/site/issues/delete-issue';
import { recordAndTell } from '../../../../sandbox/site/issues/record';
import { applyChanges } from '../../../../sandbox/site/issues/apply';
import type { Issue } from '../../../../sandbox/site/model';
import { addLink } from '../../../../sandbox/site/links/add-link';
import { setAppValues } from '../../../../sandbox/site/fields/set-app-values';
import { watch } from '../../../../sandbox/site/watchers/watch';
import { setProperty } from '../../../../sandbox/site/properties/set-property';
import { L1, openDesk, TEAM_L1, TEAM_L2, type Desk } from './desk';

const LAG = 5_000;
const actor = { accountId: L1 };
let desk: Desk;
let request: Issue;

const search = (jql: string, more: Record<string, unknown> = {}) => {
  const { body } = desk.ask('POST', 'jql', { jql, ...more });
  return (body as unknown as { issues: { id: string; fields?: Record<string, unknown> }[] }).issues;
};
const ids = (jql: string, more?: Record<string, unknown>) => search(jql, more).map(({ id }) => id);
const change = (values: Record<string, string>) =>
  recordAndTell(desk.site, request, applyChanges(desk.site, request, values), actor);

beforeEach(() => {
  desk = openDesk();
  request = desk.raise({ fields: { customfield_10001: TEAM_L1 } });
  desk.site.indexLag = LAG;
});

describe('a search whose index is behind', () => {
  it('finds a request by its new team only when the index has caught up', () => {
    change({ customfield_10001: TEAM_L2 });
    expect(ids(`Team = ${TEAM_L2}`)).toEqual([]);
    expect(ids(`Team = ${TEAM_L1}`)).toEqual([request.id]);
    desk.clock.time += LAG - 1;
    expect(ids(`Team = ${TEAM_L2}`)).toEqual([]);
    desk.clock.time += 1;
    expect(ids(`Team = ${TEAM_L2}`)).toEqual([request.id]);
    expect(ids(`Team = ${TEAM_L1}`)).toEqual([]);
  });

  it('finds it at once where it is to be reconciled', () => {
    change({ customfield_10001: TEAM_L2 });
    const reconcileIssues = [Number(request.id)];
    expect(ids(`Team = ${TEAM_L2}`, { reconcileIssues })).toEqual([request.id]);
    expect(ids(`Team = ${TEAM_L1}`, { reconcileIssues })).toEqual([]);
  });

  it('answers the values that the index has', () => {
    change({ summary: 'Solved' });
    expect(search('project = HELP', { fields: ['summary'] })[0]?.fields).toEqual({ summary: 'Request HELP-1' });
    const reconcileIssues = [Number(request.id)];
    expect(search('project = HELP', { fields: ['summary'], reconcileIssues })[0]?.fields).toEqual({
      summary: 'Solved',
    });
  });

  it('lets several changes arrive one after the other', () => {
    change({ summary: 'Alpha' });
    desk.clock.time += 2_000;
    change({ summary: 'Beta' });
    desk.clock.time += 3_000;
    expect(ids('summary ~ Alpha')).toEqual([request.id]);
    desk.clock.time += 2_000;
    expect(ids('summary ~ Beta')).toEqual([request.id]);
  });

  it('counts as it finds', () => {
    change({ customfield_10001: TEAM_L2 });
    const count = () => desk.ask('POST', 'approximate-count', { jql: `Team = ${TEAM_L2}` }).body;
    expect(count()).toEqual({ count: 0 });
    desk.clock.time += LAG;
    expect(count()).toEqual({ count: 1 });
  });

  it('still lists what is deleted, and not yet what is new', () => {
    const doomed = request;
    deleteIssue(desk.site, doomed, actor);
    const fresh = desk.raise();
    desk.site.emit({ kind: 'issue-created', issue: fresh, at: desk.clock.time, actor: L1 });
    expect(ids('project = HELP')).toEqual([doomed.id]);
    expect(ids('project = HELP', { reconcileIssues: [Number(doomed.id), Number(fresh.id)] })).toEqual([fresh.id]);
    desk.clock.time += LAG;
    expect(ids('project = HELP')).toEqual([fresh.id]);
  });

  it('knows links and properties late, and values of apps that tell nobody', () => {
    const { site } = desk;
    const other = desk.raise();
    desk.site.indexLag = 0;
    desk.site.indexLag = LAG;
    const type = { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    site.linkTypes = [type];
    site.propertyIndexes = [
      { appId: 'app', entityType: 'issue', propertyKey: 'k', path: 'level', type: 'string', alias: 'level at' },
    ];
    addLink(site, type, request, other, actor);
    setProperty(site, request, 'k', { level: 'L2' }, actor);
    const field = site.fields.get('customfield_10200')!;
    setAppValues(site, [{ issue: request, field, raw: 'L2' }], actor, { changelog: false, events: false });
    const late = ['issueLinkType = blocks', '"level at" = L2', '"Support Level" = L2'];
    expect(late.map((jql) => ids(jql))).toEqual([[], [], []]);
    desk.clock.time += LAG;
    expect(late.map((jql) => ids(jql))).toEqual([[request.id], [request.id], [request.id]]);
  });

  it('counts what nothing told of from when a search first meets it', () => {
    watch(request, L1);
    desk.clock.time += LAG;
    expect(ids('watcher = currentUser()')).toEqual([]);
    desk.clock.time += LAG;
    expect(ids('watcher = currentUser()')).toEqual([request.id]);
  });

  it('never lists what the viewer may no longer see', () => {
    request.securityLevelId = 'unknown';
    expect(ids('project = HELP')).toEqual([]);
  });

  it('sees all as it is once the lag is gone, and keeps no copies', () => {
    change({ customfield_10001: TEAM_L2 });
    desk.site.indexLag = 0;
    expect(ids(`Team = ${TEAM_L2}`)).toEqual([request.id]);
    expect(desk.site.index.issues()).toBe(desk.site.issues);
  });
});
