import type { DeskSetup, Way } from '../../../src/domain/doctor/desk-setup';
import { NO_PAST } from '../../../src/domain/doctor/past';
import type { CheckCode, CheckReport } from '../../../src/domain/doctor/report';
import { runChecks } from '../../../src/domain/doctor/run-checks';
import type { Policy } from '../../../src/domain/policy';
import { CLOCK, STATUS } from '../../support/builders';
import { aFullPolicy, aSetup, aWay, WAYS, withWorkflow } from '../../support/desk-setup';

const POLICY = aFullPolicy();
const of = (check: CheckCode, over: Partial<DeskSetup> = {}, policy: Policy = POLICY): CheckReport[] =>
  runChecks(policy, aSetup(over, policy), NO_PAST).filter((it) => it.check === check);
const happened = (reports: readonly CheckReport[]) => reports.map(({ said }) => said?.happened ?? null);
const titles = (reports: readonly CheckReport[]) => reports.map(({ state, title }) => [state, title]);
const NOT_SHOWN = { unseen: 'not-shown' } as const;
const ways = (...all: Way[]) => withWorkflow({ ways: all });
const statuses = (...ids: string[]) => ids.map((id) => ({ id, name: `Status ${id}`, done: id === STATUS.resolved }));

describe('of the re-entry status it is said', () => {
  const title = 'Request goes through the re-entry status, so that the team’s SLA starts anew';

  test('that it is in order, by the name of the work type; or that none is used', () => {
    expect(titles(of('reentry-way'))).toEqual([['fine', title]]);
    const none = ['fine', 'The support rules use no re-entry status'];
    expect(titles(of('reentry-way', {}, aFullPolicy({ teamClock: null })))).toEqual([none]);
    const stopsOn = (how: 'none' | 'unassign') =>
      titles(of('reentry-way', {}, aFullPolicy({ teamClock: { field: CLOCK.team, stopsOn: how, proven: true } })));
    expect([stopsOn('none'), stopsOn('unassign')]).toEqual([[none], [['fine', title]]]);
  });

  test('nothing of work types that do without, or that are gone, which is told elsewhere', () => {
    const teamClock = { field: CLOCK.team, stopsOn: 'unassign', proven: true } as const;
    const other = { waiting: STATUS.waiting };
    const policy = aFullPolicy({ teamClock, workTypes: { ...POLICY.workTypes, other } });
    expect(titles(of('reentry-way', {}, policy))).toEqual([['fine', title]]);
    expect(titles(of('reentry-way', {}, aFullPolicy({ teamClock, workTypes: { other } })))).toEqual([
      ['fine', 'The support rules use no re-entry status'],
    ]);
    expect(of('reentry-way', { workTypes: { is: [] } })).toEqual([]);
  });

  test('from where there is no way in, and what to do', () => {
    const [report] = of('reentry-way', ways(WAYS.wait, { ...WAYS.hand, from: [STATUS.waiting] }, WAYS.resolve));
    expect(report).toMatchObject({
      said: {
        happened: 'The workflow has no transition into “Handing over” that the app may use from “In progress”.',
        next: 'Add a transition from any status to “Handing over” that apps may use.',
      },
      steps: ['Open the workflow “Requests”.', 'Add a transition to “Handing over” from any status, for apps only.'],
    });
  });

  test('that there is no way out, and what to do', () => {
    const [report] = of('reentry-way', ways({ ...WAYS.wait, from: [STATUS.progress] }, WAYS.hand, WAYS.resolve));
    expect(report).toMatchObject({
      said: {
        happened: 'The workflow has no transition from “Handing over” to “Waiting for support” that the app may use.',
        next: 'Add a transition from “Handing over” to “Waiting for support” that apps may use.',
      },
      steps: ['Open the workflow “Requests”.', 'Add a transition from “Handing over” to “Waiting for support”.'],
    });
    // Where the waiting status itself is gone, that is what is told.
    const gone = withWorkflow({ statuses: statuses(STATUS.handing), ways: [] });
    expect(of('reentry-way', gone).map(({ state }) => state)).toEqual(['fine']);
  });

  test('that the status is gone, and what to do', () => {
    const workTypes = { is: [{ id: 'request', name: 'Request', statuses: statuses(STATUS.waiting) }] };
    const [report] = of('reentry-way', { workTypes });
    expect(report?.said?.happened).toBe(
      'The workflow of Request no longer has the re-entry status that the support rules name.',
    );
    expect(report?.steps).toHaveLength(3);
  });

  test('that nobody knows, of a workflow that is not shown', () => {
    const workflows = { is: { of: {}, found: [] } };
    expect(happened(of('reentry-way', { workflows }))).toEqual(['Jira did not show this to you.']);
    const blind = of('reentry-way', { workflows: NOT_SHOWN, workTypes: NOT_SHOWN });
    expect(titles(blind)).toEqual([['unknown', title.replace('Request', 'request')]]);
  });

  test('by name where tickets are met that have no way there', () => {
    const met = {
      is: [{ typeId: 'request', status: { id: STATUS.progress, name: 'In progress' }, to: [STATUS.waiting] }],
    };
    expect(happened(of('reentry-way', { workflows: NOT_SHOWN, met }))).toEqual([
      'Tickets in “In progress” have no transition to “Handing over” that the app may use.',
    ]);
  });
});

describe('of the close check it is said', () => {
  const rule = { workflow: 'Requests', transition: 'resolve', off: false, counts: ['link'] };
  const checks = (...is: (typeof rule | { counts: null; workflow: string; transition: string; off: boolean })[]) => ({
    closeChecks: { is },
  });
  const close = aWay({ id: 'close', name: 'Close', to: STATUS.resolved });

  test('that it is in order, or not needed, or not seen', () => {
    expect(titles(of('close-check'))).toEqual([['fine', 'No ticket is closed while linked work of it is open']]);
    const closeCheck = { ...POLICY.closeCheck, counting: null };
    expect(titles(of('close-check', {}, aFullPolicy({ closeCheck })))).toEqual([
      ['fine', 'The support rules let tickets wait for no linked work'],
    ]);
    expect(happened(of('close-check', { closeChecks: NOT_SHOWN }))).toEqual(['Jira did not show this to you.']);
    expect(happened(of('close-check', { workflows: NOT_SHOWN }))).toEqual(['Jira did not show this to you.']);
  });

  test('that it is nowhere, even to those who see no workflow; one that is on counts', () => {
    const nowhere = 'The close check is on no transition of any workflow.';
    const [report] = of('close-check', { ...checks({ ...rule, off: true }), workflows: NOT_SHOWN });
    expect([report?.said?.happened, report?.steps.length]).toEqual([nowhere, 2]);
    const some = checks({ ...rule, off: true }, { ...rule, transition: 'other' });
    expect(happened(of('close-check', some))).toEqual(['The close check is missing, or switched off, on “Resolve”.']);
  });

  test('on which ways it is missing: neither where work is given up nor on the managers’ own', () => {
    const [report] = of('close-check', ways(...Object.values(WAYS), close));
    expect(report?.said?.happened).toBe('The close check is missing, or switched off, on “Close”.');
    expect(report?.steps).toHaveLength(2);
    const elsewhere = checks({ ...rule, workflow: 'Incidents' });
    expect(happened(of('close-check', elsewhere))).toEqual([
      'The close check is missing, or switched off, on “Resolve”.',
    ]);
  });

  test('nothing of ways into a status in which work is given up', () => {
    const canceled = { id: '99', name: 'Canceled', done: true };
    const all = [...statuses(STATUS.waiting, STATUS.resolved), canceled];
    const over = (name: string, to: string) =>
      withWorkflow({ statuses: all, ways: [WAYS.resolve, aWay({ id: 'x', name, to })] });
    for (const workflow of [over('Stop', '99'), over('Decline', STATUS.resolved), over('Cancel', STATUS.resolved)])
      expect(happened(of('close-check', workflow))).toEqual([null]);
    expect(happened(of('close-check', over('Stop', STATUS.resolved)))).toEqual([
      'The close check is missing, or switched off, on “Stop”.',
    ]);
  });

  test('where it does not count what it should; one of several that does is enough', () => {
    const blind = 'The close check on “Resolve” does not count the links that the support rules name.';
    const [report] = of('close-check', checks({ ...rule, counts: ['other'] }));
    expect([report?.said?.happened, report?.steps]).toEqual([
      blind,
      ['Open the project’s workflows, and edit each of them.'],
    ]);
    expect(happened(of('close-check', checks({ ...rule, counts: null })))).toEqual([blind]);
    expect(happened(of('close-check', checks({ ...rule, counts: [] }, rule)))).toEqual([null]);
  });

  test('nothing of link types that Jira no longer has, which is told elsewhere', () => {
    const counting = POLICY.closeCheck.counting!;
    const links = [...counting.links, { type: 'gone', side: 'outward' as const }];
    const policy = aFullPolicy({ closeCheck: { ...POLICY.closeCheck, counting: { ...counting, links } } });
    expect(happened(of('close-check', {}, policy))).toEqual([null]);
    const both = {
      is: [
        { id: 'link', name: 'Escalation' },
        { id: 'gone', name: 'Back again' },
      ],
    };
    for (const linkTypes of [both, NOT_SHOWN])
      expect(happened(of('close-check', { linkTypes }, policy))).not.toEqual([null]);
  });
});

describe('of the way past the close check it is said', () => {
  const override = (over: Partial<Way>) =>
    of('override-way', ways(WAYS.wait, WAYS.resolve, { ...WAYS.override, ...over }));

  test('that it is in order, or not needed, or not seen', () => {
    expect(titles(of('override-way'))).toEqual([
      ['fine', 'An escalation manager can close a ticket with open work, and says why'],
    ]);
    const none = [['fine', 'The support rules need no way past the close check']];
    const escalation = { ...POLICY.escalation, managerRole: null };
    expect(titles(of('override-way', {}, aFullPolicy({ escalation })))).toEqual(none);
    const closeCheck = { ...POLICY.closeCheck, counting: null };
    expect(titles(of('override-way', {}, aFullPolicy({ closeCheck })))).toEqual(none);
    expect(happened(of('override-way', { workflows: NOT_SHOWN }))).toEqual(['Jira did not show this to you.']);
  });

  test('which of its marks it lost, all in one sentence', () => {
    const name = '“Close with override”';
    expect(happened(override({ condition: { all: [] } }))).toEqual([
      `${name} is not kept for the escalation managers.`,
    ]);
    expect(happened(override({ asks: [] }))).toEqual([`${name} does not require a reason.`]);
    expect(happened(override({ screen: null }))).toEqual([`${name} shows no field for the reason.`]);
    expect(happened(override({ screen: 'other' }))).toEqual([`${name} shows no field for the reason.`]);
    const [bare] = override({ condition: { all: [] }, asks: [], screen: null });
    expect(bare?.said?.happened).toBe(
      `${name} is not kept for the escalation managers, and does not require a reason, and shows no field for the reason.`,
    );
    expect(bare?.steps).toHaveLength(3);
  });

  test('nothing of its screen where screens are not seen', () => {
    const over = ways(WAYS.resolve, { ...WAYS.override, screen: 'other' });
    expect(happened(of('override-way', { ...over, reasonScreens: NOT_SHOWN }))).toEqual([null]);
  });

  test('by any of its marks: its name, the reason, or that it is for managers alone', () => {
    const renamed = { ...WAYS.override, name: 'Close all the same' };
    const found = (over: Partial<Way>) => happened(of('override-way', ways(WAYS.resolve, { ...renamed, ...over })));
    const gone = 'This workflow has no transition “Close with override”.';
    expect(found({})).toEqual([null]);
    expect(found({ condition: { all: [] } })).not.toEqual([gone]);
    expect(found({ asks: [] })).not.toEqual([gone]);
    expect(found({ asks: [], condition: { any: [{ roles: ['managers'] }] } })).not.toEqual([gone]);
    expect(found({ asks: [], condition: { all: [] } })).toEqual([gone]);
    // Others may take it as well: it is a way like any.
    expect(found({ asks: [], condition: { roles: ['managers', 'agents'] } })).toEqual([gone]);
    expect(found({ asks: [], condition: { any: [{ roles: ['managers'] }, 'other'] } })).toEqual([gone]);
    expect(found({ asks: ['cf-other'], condition: 'other' })).toEqual([gone]);
  });
});

test('a panel is advised of once, with the button, until the app has put it on all work', () => {
  const [before] = of('panel-shown');
  expect(before).toMatchObject({ state: 'advice', fix: 'show-panel', affectsHandOvers: false });
  const [after] = runChecks(POLICY, aSetup(), { ...NO_PAST, panelShownAt: 1 }).filter(
    (it) => it.check === 'panel-shown',
  );
  expect([after?.state, after?.fix, after?.said]).toEqual(['fine', null, null]);
  expect([before?.steps.length, after?.steps]).toEqual([2, before?.steps]);
});
