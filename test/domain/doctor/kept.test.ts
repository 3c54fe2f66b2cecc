import type { CheckReport } from '../../../src/domain/doctor/report';
import { asSeenBefore, broken, lately, noteFor, troubleOf } from '../../../src/domain/doctor/kept';
import { runChecks } from '../../../src/domain/doctor/run-checks';
import { STATUS } from '../../support/builders';
import { aFullPolicy, aSetup } from '../../support/desk-setup';

const POLICY = aFullPolicy();
const ADMINS = { unseen: 'jira-admins-only' } as const;
/** What an app sees, which may not read workflows. */
const byApp = (over: Parameters<typeof aSetup>[0] = {}): CheckReport[] =>
  runChecks(POLICY, aSetup({ workflows: ADMINS, screens: ADMINS, reasonScreens: ADMINS, met: { is: [] }, ...over }));
const stateOf = (reports: readonly CheckReport[], check: string) => reports.find((it) => it.check === check)?.state;

describe('what the app cannot see', () => {
  test('stays as somebody saw it last: each of several by its own name', () => {
    const seen = runChecks(POLICY, aSetup()).filter(({ state }) => state !== 'unknown');
    const all = asSeenBefore(byApp(), seen);
    expect(all.filter(({ state }) => state === 'unknown').map(({ check }) => check)).toEqual(['portal-name']);
    expect(all.find(({ check }) => check === 'close-check')?.subject).toBe('Requests');
  });

  test('stays unknown where nobody has seen it', () => {
    expect(stateOf(asSeenBefore(byApp(), []), 'level-on-screens')).toBe('unknown');
  });

  test('is not held to be fine against what the app does see', () => {
    const seen = runChecks(POLICY, aSetup());
    const now = byApp({ property: { is: null } });
    expect(broken(asSeenBefore(now, seen))).toEqual(['filter-property']);
  });
});

describe('tickets that the app meets', () => {
  const at = (status: string, name: string, to: readonly string[]) => ({
    typeId: 'request',
    status: { id: status, name },
    to,
  });
  const met = (...is: readonly ReturnType<typeof at>[]) => byApp({ met: { is } });

  test('show that a way to the waiting status is missing, and from where', () => {
    const reports = met(at(STATUS.progress, 'In progress', [STATUS.handing]));
    expect(broken(reports)).toEqual(['waiting-status']);
    expect(troubleOf(reports)?.happened).toBe(
      'Tickets in “In progress” have no transition to “Waiting for support” that the app may use.',
    );
  });

  test('show that the way to the re-entry status is missing', () => {
    expect(broken(met(at(STATUS.waiting, 'Waiting for support', [STATUS.resolved])))).toEqual(['reentry-way']);
  });

  test('show nothing where one of that status has the way: a condition may be about the ticket', () => {
    const both = [STATUS.waiting, STATUS.handing];
    expect(broken(met(at(STATUS.progress, 'In progress', []), at(STATUS.progress, 'In progress', both)))).toEqual([]);
  });

  test('say nothing of ways where the app may make no transition at all: that is told as that', () => {
    const reports = byApp({
      met: { is: [at(STATUS.progress, 'In progress', [])] },
      app: { is: { permissions: ['BROWSE_PROJECTS'], roles: ['apps'] } },
    });
    expect(broken(reports)).toEqual(['app-permissions']);
  });
});

describe('what broke lately', () => {
  const report = (check: CheckReport['check'], state: CheckReport['state']): CheckReport => {
    const [any] = runChecks(POLICY, aSetup());
    return { ...any!, check, state };
  };
  const checked = (reports: CheckReport[], told: string[] = []) => ({ at: 1, reports, seen: [], told });
  const now = [report('link-type', 'wrong'), report('queues', 'advice'), report('app-fields', 'wrong')];

  test('is nothing at a first look: it may be set up yet', () => {
    expect(lately(null, now)).toEqual([]);
  });

  test('is what was not wrong the last time', () => {
    const before = checked([report('link-type', 'wrong'), report('app-fields', 'fine')]);
    expect(lately(before, now)).toEqual(['app-fields']);
    expect(lately(checked([]), now)).toEqual(['link-type', 'app-fields']);
    expect(lately(checked(now), now)).toEqual([]);
  });

  test('and what was told of and is not mended', () => {
    expect(lately(checked(now, ['link-type']), now)).toEqual(['link-type']);
    expect(lately(checked(now, ['link-type', 'queues']), [report('app-fields', 'wrong')])).toEqual([]);
  });
});

describe('the trouble that agents are told of', () => {
  const [any] = runChecks(POLICY, aSetup());
  const report = (check: CheckReport['check'], happened: string, over: Partial<CheckReport>): CheckReport => ({
    ...{ ...any!, check, state: 'wrong', affectsHandOvers: true, said: { happened, means: 'M.', next: 'N.' } },
    ...over,
  });
  const reports = [
    report('queues', 'Advised.', { state: 'advice' }),
    report('link-type', 'Harmless.', { affectsHandOvers: false }),
    report('app-fields', 'First.', {}),
    report('waiting-status', 'Second.', {}),
  ];

  test('is the first that makes hand-overs go wrong', () => {
    expect(troubleOf(reports)?.happened).toBe('First.');
    expect(troubleOf(reports.slice(0, 2))).toBeNull();
  });

  test('goes into their note with its time, without what was mended since', () => {
    const note = (mended: CheckReport['check']) => noteFor({ at: 7, reports }, mended);
    expect(note('queues')).toEqual({ setUp: { at: 7, trouble: { happened: 'First.', means: 'M.', next: 'N.' } } });
    expect(note('app-fields').setUp?.trouble.happened).toBe('Second.');
    expect(noteFor({ at: 7, reports: reports.slice(0, 2) }, 'queues')).toEqual({});
    expect(noteFor(null, 'queues')).toEqual({});
  });
});

test('of several things under one name, what is unknown stays as that one was seen', () => {
  const [any] = runChecks(POLICY, aSetup());
  const of = (subject: string | null, state: CheckReport['state']): CheckReport => ({
    ...{ ...any!, check: 'close-check', subject, state },
  });
  const seen = [
    of('Requests', 'wrong'),
    of('Incidents', 'fine'),
    { ...of('Requests', 'fine'), check: 'queues' as const },
  ];
  expect(asSeenBefore([of('Incidents', 'unknown')], seen)).toEqual([of('Incidents', 'fine')]);
  expect(asSeenBefore([of(null, 'unknown')], seen)).toEqual([of('Requests', 'wrong'), of('Incidents', 'fine')]);
  expect(asSeenBefore([of('Changes', 'unknown'), of('Requests', 'fine')], seen)).toEqual([
    ...[of('Changes', 'unknown'), of('Requests', 'fine')],
  ]);
});
