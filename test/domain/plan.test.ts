import { projectionOf } from '../../src/domain/project-visit';
import { planHandOver } from '../../src/domain/plan';
import { aPolicy, aTicket, aVisit, STATUS, team } from '../support/builders';

const policy = aPolicy();
const unproven = aPolicy({ teamClock: null });
const ticket = aTicket({ team: team('t-tech') });
const visit = aVisit({ sequence: 2, team: 't-tech', level: 'L2', operation: 'this-one', progress: 'pending' });
const wish = { setTeam: false, keepAssignee: false, keepStatus: false };
const edited = projectionOf(visit, [visit]);

describe('the fewest steps of a hand-over', () => {
  test('go through the re-entry status where the team clock is proven to need it', () => {
    expect(planHandOver(policy, ticket, visit, wish)).toEqual({
      reenter: { transition: '2' },
      edit: { assignee: 'clear' },
      wait: { status: STATUS.waiting, transition: null },
      finding: null,
    });
  });

  test('clear the assignee and wait again where it is not', () => {
    expect(planHandOver(unproven, ticket, visit, wish)).toEqual({
      reenter: null,
      edit: { assignee: 'clear' },
      wait: { status: STATUS.waiting, transition: '1' },
      finding: null,
    });
  });

  test('are one edit for an unassigned ticket that waits already', () => {
    const waiting = { ...ticket, assignee: null, status: { id: STATUS.waiting, done: false } };
    expect(planHandOver(unproven, waiting, visit, wish)).toEqual({
      reenter: null,
      edit: {},
      wait: null,
      finding: null,
    });
    expect(planHandOver(policy, waiting, visit, wish)).toMatchObject({
      reenter: { transition: '2' },
      wait: { transition: null },
    });
  });

  test('set the team where only the level was changed', () => {
    expect(planHandOver(unproven, ticket, visit, { ...wish, setTeam: true }).edit).toEqual({
      team: 't-tech',
      assignee: 'clear',
    });
  });

  test('stop by unassigning needs the way out and in only for an assigned ticket that waits', () => {
    const byUnassign = aPolicy({ teamClock: { field: 'cf-team-sla', stopsOn: 'unassign', proven: true } });
    expect(planHandOver(byUnassign, ticket, visit, wish).reenter).toBeNull();
    const waits = { ...ticket, status: { id: STATUS.waiting, done: false } };
    expect(planHandOver(byUnassign, waits, visit, wish).reenter).toEqual({ transition: '2' });
  });
});

describe('after an interruption', () => {
  test('a ticket left in the re-entry status is brought out of it', () => {
    const between = { ...ticket, status: { id: STATUS.handing, done: false } };
    expect(planHandOver(policy, between, visit, wish)).toMatchObject({
      reenter: null,
      edit: { assignee: 'clear' },
      wait: { transition: '1' },
    });
    expect(planHandOver(policy, { ...between, stamp: edited }, visit, wish)).toMatchObject({
      reenter: null,
      edit: null,
      wait: { transition: '1' },
    });
  });

  test('nothing enters the re-entry status twice', () => {
    expect(planHandOver(policy, { ...ticket, assignee: null, stamp: edited }, visit, wish)).toMatchObject({
      reenter: null,
      edit: null,
    });
  });

  test('a finished one has no steps left', () => {
    const finished = { ...ticket, assignee: null, stamp: edited, status: { id: STATUS.waiting, done: false } };
    expect(planHandOver(policy, finished, visit, wish)).toEqual({
      reenter: null,
      edit: null,
      wait: null,
      finding: null,
    });
  });

  test('the edit of an earlier visit is not taken for ours', () => {
    expect(
      planHandOver(policy, { ...ticket, stamp: { ...edited, operation: 'another' } }, visit, wish).edit,
    ).not.toBeNull();
  });
});

describe('newer work of people', () => {
  test('keeps its assignee and its status', () => {
    expect(planHandOver(policy, ticket, visit, { setTeam: false, keepAssignee: true, keepStatus: true })).toEqual({
      reenter: null,
      edit: {},
      wait: null,
      finding: null,
    });
  });

  test('is not undone by the rest of an interrupted hand-over', () => {
    expect(planHandOver(policy, { ...ticket, assignee: 'l2-agent', stamp: edited }, visit, wish)).toEqual({
      reenter: null,
      edit: null,
      wait: null,
      finding: null,
    });
  });
});

describe('what cannot be done is named', () => {
  test('no way to the waiting status: the ticket still changes hands', () => {
    expect(planHandOver(unproven, { ...ticket, transitions: [] }, visit, wish)).toMatchObject({
      edit: { assignee: 'clear' },
      wait: null,
      finding: { code: 'no-path-to-waiting', detail: STATUS.progress },
    });
  });

  test('no way into the re-entry status: it goes straight to the waiting one', () => {
    const direct = { ...ticket, transitions: [{ id: '1', to: STATUS.waiting }] };
    expect(planHandOver(policy, direct, visit, wish)).toMatchObject({
      reenter: null,
      wait: { transition: '1' },
      finding: { code: 'no-path-to-reentry' },
    });
  });

  test('a work type without a waiting status', () => {
    expect(planHandOver(policy, { ...ticket, typeId: 'change' }, visit, wish)).toMatchObject({
      edit: { assignee: 'clear' },
      wait: null,
      finding: { code: 'unknown-work-type', detail: 'change' },
    });
  });
});

describe('a hand-over to a person', () => {
  const before = { clocks: {}, from: 0, to: 0, assignTo: 'l1-agent' };
  const toPerson = { ...visit, before };

  test('sets them in the one edit, through re-entry to the waiting status', () => {
    expect(planHandOver(policy, ticket, toPerson, { ...wish, setTeam: true })).toMatchObject({
      reenter: { transition: '2' },
      edit: { team: 't-tech' },
      wait: { status: STATUS.waiting },
    });
    expect(planHandOver(policy, { ...ticket, assignee: null }, toPerson, wish).edit).toEqual({
      assignee: { to: 'l1-agent' },
    });
    expect(planHandOver(policy, ticket, toPerson, wish).edit).toEqual({});
  });

  test('does not take our own assignment for somebody’s, nor somebody’s for ours', () => {
    const ours = { ...ticket, assignee: 'l1-agent', stamp: edited };
    expect(planHandOver(unproven, ours, toPerson, wish)).toMatchObject({ edit: null, wait: { transition: '1' } });
    const theirs = { ...ours, assignee: 'l2-agent' };
    expect(planHandOver(unproven, theirs, toPerson, wish)).toMatchObject({ edit: null, wait: null });
  });

  test('goes to nobody first where losing the assignee stops the team’s clock', () => {
    const byUnassign = aPolicy({ teamClock: { field: 'cf-team-sla', stopsOn: 'unassign', proven: true } });
    expect(planHandOver(byUnassign, ticket, toPerson, wish)).toMatchObject({
      edit: { assignee: 'clear' },
      person: 'l1-agent',
    });
    const finished = { ...ticket, assignee: 'l1-agent', stamp: edited };
    expect(planHandOver(byUnassign, finished, toPerson, wish)).not.toHaveProperty('person');
  });
});

describe('the way back of an undone hand-over', () => {
  const waiting = { ...aTicket({ team: team('t-tech'), assignee: null }), status: { id: STATUS.waiting, done: false } };
  const back = (returnTo: string) => ({
    ...visit,
    team: 't-desk',
    level: 'L1',
    beginning: 'undone' as const,
    before: { clocks: {}, from: 0, to: 0, assignTo: 'l1-agent', returnTo },
  });
  const undo = { ...wish, setTeam: true };

  test('goes to the status of before and restarts nothing', () => {
    expect(planHandOver(policy, waiting, back(STATUS.resolved), undo)).toEqual({
      reenter: null,
      edit: { team: 't-desk', assignee: { to: 'l1-agent' } },
      wait: { status: STATUS.resolved, transition: '3' },
      finding: null,
    });
  });

  test('goes straight to the person of before on every desk', () => {
    const byUnassign = aPolicy({ teamClock: { field: 'cf-team-sla', stopsOn: 'unassign', proven: true } });
    const plan = planHandOver(byUnassign, waiting, back(STATUS.resolved), undo);
    expect(plan.edit).toMatchObject({ assignee: { to: 'l1-agent' } });
    expect(plan).not.toHaveProperty('person');
  });

  test.each([
    ['no transition leads there', STATUS.progress],
    ['it is there', STATUS.waiting],
    ['that was the re-entry status', STATUS.handing],
  ])('leaves the status where %s, and finds nothing wrong with it', (_, returnTo) => {
    const plan = planHandOver(policy, waiting, back(returnTo), undo);
    expect(plan).toMatchObject({ reenter: null, wait: null, finding: null });
    expect(planHandOver(policy, { ...waiting, typeId: 'change' }, back(returnTo), undo).finding).toBeNull();
  });

  test('brings a ticket out of the re-entry status all the same', () => {
    const between = { ...waiting, status: { id: STATUS.handing, done: false } };
    expect(planHandOver(policy, between, back(STATUS.progress), undo).wait).toMatchObject({ transition: '1' });
  });
});
