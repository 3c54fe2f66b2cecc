import type { Policy, PolicyDraft } from '../../src/domain/policy';
import { JiraFailure } from '../../src/ports';
import { auditDesks } from '../../src/usecases/audit-desks';
import { savePolicy } from '../../src/usecases/save-policy';
import { HOUR, MONDAY } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryDeskFacts } from '../support/in-memory/desk-facts';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLinkedDesks, memoryLinkedProjects } from '../support/in-memory/linked-news';
import { memoryErrands, memoryListening, memoryPolicies, memoryWatermarks } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';
import { aLinkingPolicy, anItem, asTicket, COUNTING, FRONT } from './linked-desk';

const draftOf = ({
  version: _,
  desk: __,
  enabledAt: ___,
  fields,
  doneStatuses: ____,
  ...rules
}: Policy): PolicyDraft => ({
  ...rules,
  teamField: fields.team.id,
});

function aSite(...saved: Policy[]) {
  const clock = { at: MONDAY, now: () => clock.at };
  const fields = { level: 'cf-level', withTeamSince: 'cf-since', targetDue: 'cf-due' };
  const facts = (projectKey: string) =>
    ({ projectKey, teamKind: 'team', fields, doneStatuses: ['14'], teamField: 'cf-team' }) as const;
  const project = (key: string) => ({ ...facts(key), fields: { ...fields }, doneStatuses: ['14'] });
  const desk = memoryDeskFacts({ 10000: project('HELP'), 10001: project('OPS'), 10002: project('DEV') });
  const deps = {
    clock,
    desk,
    policies: memoryPolicies(...saved),
    ledger: memoryLedger(clock),
    errands: memoryErrands(),
    linkedDesks: memoryLinkedDesks(),
  };
  const save = (policy: Policy) => savePolicy(deps)(policy.desk.projectId, draftOf(policy));
  return { ...deps, save };
}

const ops = (over: Partial<Policy> = {}) =>
  aLinkingPolicy({}, { desk: { projectId: '10001', projectKey: 'OPS' }, ...over });

describe('saving the rules of a desk that has work done in another project', () => {
  test('marks that project, and not the desk a second time', async () => {
    const site = aSite();
    await site.save(aLinkingPolicy());
    expect([...site.desk.linked]).toEqual([['10002', ['10000']]]);
    expect(await site.linkedDesks.of('10002')).toEqual(['10000']);
  });

  test('is done although that project may not be marked: a finding says so, until it may', async () => {
    const site = aSite();
    const { markLinked } = site.desk;
    site.desk.markLinked = () => Promise.reject(new JiraFailure('forbidden', 'write project property'));
    expect(await site.save(aLinkingPolicy())).toMatchObject({ version: 1 });
    expect(site.ledger.reported).toMatchObject([
      { code: 'linked-project-not-listening', projectId: '10000', issueId: null, detail: 'DEV' },
    ]);
    expect(await site.linkedDesks.of('10002')).toEqual(['10000']);
    site.desk.markLinked = markLinked;
    await site.save(aLinkingPolicy());
    expect(site.ledger.reported).toEqual([]);
  });

  test('is no finding where somebody else marked it before', async () => {
    const site = aSite();
    await site.save(aLinkingPolicy());
    site.desk.markLinked = () => Promise.reject(new JiraFailure('forbidden', 'write project property'));
    await site.save(aLinkingPolicy());
    expect(site.ledger.reported).toEqual([]);
  });

  test('names every desk that has work done there, and unmarks it with the last', async () => {
    const site = aSite();
    await site.save(aLinkingPolicy());
    await site.save(ops());
    expect(site.desk.linked.get('10002')).toEqual(['10000', '10001']);
    await site.save(aLinkingPolicy({}, { enabled: false }));
    expect(site.desk.linked.get('10002')).toEqual(['10001']);
    await site.save(ops({ closeCheck: { counting: null, returnTo: 'nobody', outcomeLevels: [] } }));
    expect(site.desk.linked.get('10002')).toEqual([]);
  });

  test('leaves a desk’s own property alone, and marks a desk that is switched off', async () => {
    const site = aSite();
    await site.save(aLinkingPolicy({}, { escalation: aLinkingPolicy().escalation }));
    await site.save(ops());
    // OPS has work done in HELP, which is a desk of its own.
    expect(site.desk.linked.has('10000')).toBe(false);
    expect(site.desk.marks.get('10000')).toMatchObject({ enabled: true, done: ['14'] });
    await site.save(aLinkingPolicy({}, { enabled: false }));
    expect(site.desk.marks.get('10000')).toMatchObject({ enabled: false, watch: [], done: ['14'] });
  });

  test('marks nothing where the work there does not count', async () => {
    const site = aSite();
    await site.save(aLinkingPolicy({ counting: { ...COUNTING, projects: ['10000'] } }));
    expect(site.desk.linked.size).toBe(0);
  });
});

describe('the audit of a project in which desks have work done', () => {
  function aNight(...policies: Policy[]) {
    const clock = { at: MONDAY, now: () => clock.at };
    const deps = {
      clock,
      tickets: memoryTickets(clock),
      ledger: memoryLedger(clock),
      policies: memoryPolicies(...policies),
      watermarks: memoryWatermarks(),
      errands: memoryErrands(),
      listening: memoryListening(),
      copies: memoryLinkedCopies(),
      linkedProjects: memoryLinkedProjects(),
    };
    return { ...deps, audit: auditDesks(deps), sent: () => deps.errands.sent.map(({ errand }) => errand) };
  }

  test('finds a closing that no event told of, with one search however many desks it serves', async () => {
    const night = aNight(aLinkingPolicy(), ops());
    night.linkedProjects.changed.set('10002', [
      asTicket(anItem({ done: true }), FRONT),
      asTicket(anItem({ issueId: '20002' }), { ...FRONT, issueId: '10102', key: 'HELP-2' }),
      asTicket(anItem({ issueId: '20003', done: true }), { issueId: '10301', key: 'OPS-1', done: false }),
    ]);
    expect(await night.audit()).toMatchObject({ missed: 2 });
    expect(night.sent()).toMatchObject([
      { issueId: '10101', projectId: '10000', cause: 'linked', flip: 'closed' },
      { issueId: '10301', projectId: '10001', cause: 'linked', flip: 'closed' },
    ]);
    expect(night.linkedProjects.searches.map(({ projectId }) => projectId)).toEqual(['10002']);
  });

  test('goes on with what is new, also where there was more than it reads', async () => {
    const night = aNight(aLinkingPolicy());
    night.linkedProjects.changedWithin = async (projectId, minutes) => {
      night.linkedProjects.searches.push({ projectId, minutes });
      return { items: [], next: 'more' };
    };
    await night.audit();
    night.clock.at += HOUR;
    await night.audit();
    const { searches } = night.linkedProjects;
    expect([searches.length, searches[0]!.minutes, searches.at(-1)!.minutes]).toEqual([10, 24 * 60 + 10, 70]);
  });

  test('asks from where it last came to, and keeps its place when it is throttled', async () => {
    const night = aNight(aLinkingPolicy());
    await night.audit();
    night.clock.at += HOUR;
    night.linkedProjects.fail('search', 'quota');
    await night.audit();
    night.clock.at += HOUR;
    await night.audit();
    expect(night.linkedProjects.searches.map(({ minutes }) => minutes)).toEqual([24 * 60 + 10, 2 * 60 + 10]);
  });

  test('is not made of a desk, nor for a desk that tells its tickets nothing', async () => {
    const dev = aLinkingPolicy({ counting: null }, { desk: { projectId: '10002', projectKey: 'DEV' } });
    const night = aNight(aLinkingPolicy(), dev);
    await night.audit();
    expect(night.linkedProjects.searches).toEqual([]);
  });

  test('holds nothing up where the app may not see that project', async () => {
    const night = aNight(aLinkingPolicy());
    night.linkedProjects.fail('search', 'forbidden');
    expect(await night.audit()).toEqual({ desks: 1, missed: 0 });
  });
});
