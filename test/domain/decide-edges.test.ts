import { decide } from '../../src/domain/decide';
import { projectionOf } from '../../src/domain/project-visit';
import type { Change } from '../../src/domain/ticket';
import { aPolicy, aTicket, aVisit, HOUR, MONDAY, STATUS, team } from '../support/builders';

const policy = aPolicy();
const desk = { team: 't-desk', teamName: 'Service Desk', level: 'L1' };
const tech = { team: 't-tech', teamName: 'Technical Support', level: 'L2' };
const change = (what: Change['what'], from: string | null, to: string | null, by: string | null = 'x'): Change => ({
  ...{ at: MONDAY, by, what, from: { id: from, name: null }, to: { id: to, name: null } },
});

describe('a ticket that has no visit', () => {
  test('is reported where its team is none of the rules’', () => {
    const marketing = { id: 'x', name: 'Marketing' };
    const report = { do: 'report', finding: 'unknown-team', detail: 'Marketing' };
    expect(decide(policy, aTicket({ team: marketing }), null)).toEqual(report);
    expect(decide(policy, aTicket({ team: marketing }), aVisit())).toEqual(report);
    expect(decide(policy, aTicket({ team: null }), aVisit())).toEqual({ do: 'report', finding: 'no-team', detail: '' });
  });

  test('goes to the entry team, wherever that stands in the list, when it was created since the desk was switched on', () => {
    const elsewhere = aPolicy({ entryTeam: 't-tech' });
    const none = { team: null, level: null };
    expect(decide(elsewhere, aTicket(none), null)).toEqual({ do: 'place', holder: tech });
    const created = (at: number) => decide(policy, aTicket({ ...none, created: at }), null);
    expect(created(policy.enabledAt)).toEqual({ do: 'place', holder: desk });
    expect(created(policy.enabledAt - 1)).toEqual({ do: 'nothing' });
  });

  test('was handed over where an event or the history names another team before, and else was not', () => {
    const old = aTicket({ created: policy.enabledAt - HOUR, team: team('t-tech'), level: 'L2' });
    const handedOver = {
      ...{ do: 'hand-over', from: { team: 't-desk', level: 'L1' }, to: tech, beginning: 'escalate', cause: 'team' },
    };
    const adopted = { do: 'adopt', holder: tech };
    const fromTeam = (id: string) => decide(policy, old, null, { fromTeam: { id, name: null } });
    expect(fromTeam('t-desk')).toEqual(handedOver);
    expect(fromTeam('t-tech')).toEqual(adopted);
    expect(fromTeam('unknown')).toEqual(adopted);
    const history = (...changes: Change[]) => decide(policy, { ...old, history: changes }, null);
    expect(history(change('team', 't-desk', 't-tech'), change('status', 't-prod', STATUS.waiting))).toEqual(handedOver);
    expect(history({ ...change('team', 't-desk', 't-tech'), at: policy.enabledAt })).toEqual(handedOver);
    expect(history({ ...change('team', 't-desk', 't-tech'), at: policy.enabledAt - 1 })).toEqual(adopted);
    expect(history(change('assignee', 't-desk', 't-tech'))).toEqual(adopted);
  });

  test('and one whose last visit is over, are alike, but that the event’s word is too late', () => {
    const over = aVisit({ state: 'ended', endedAt: MONDAY - 1 });
    expect(decide(policy, aTicket(), over)).toEqual({ do: 'place', holder: desk });
    const moved = aTicket({ team: team('t-tech'), level: 'L2' });
    expect(decide(policy, moved, over, { fromTeam: { id: 't-desk', name: null } })).toEqual({
      do: 'place',
      holder: tech,
    });
    const since = { ...moved, history: [change('team', 't-desk', 't-tech')] };
    expect(decide(policy, since, over)).toMatchObject({ do: 'hand-over', to: tech });
    expect(decide(policy, since, { ...over, endedAt: MONDAY + 1 })).toEqual({ do: 'place', holder: tech });
  });
});

describe('a level that was changed', () => {
  test('to that of its team, as the rules have it now, is no wish', () => {
    const teams = policy.teams.map((one) => (one.id === 't-desk' ? { ...one, level: 'L2' } : one));
    const moved = aPolicy({ teams, defaultTeams: { L2: 't-tech' } });
    expect(decide(moved, aTicket({ level: 'L2' }), aVisit())).toEqual({ do: 'nothing' });
    expect(decide(moved, aTicket({ level: 'L1' }), aVisit())).toEqual({ do: 'nothing' });
  });

  test('to none is put back, but on a ticket that is left as it was found', () => {
    const none = aTicket({ level: null });
    expect(decide(policy, none, aVisit())).toEqual({ do: 'correct-level', holder: desk, detail: '' });
    expect(decide(policy, none, aVisit({ beginning: 'adopted' }))).toEqual({ do: 'nothing' });
    expect(decide(policy, aTicket({ level: 'L2' }), aVisit({ beginning: 'adopted' }))).toMatchObject({
      ...{ do: 'hand-over', to: tech, cause: 'level' },
    });
  });

  test('and was given up is put back, not wished anew; any other level is a new wish', () => {
    const back = aVisit({
      beginning: 'undone',
      cause: 'click',
      fromTeam: 't-tech',
      fromLevel: 'L2',
      operation: 'undoing',
    });
    const wishing = aTicket({ level: 'L2' });
    const correct = { do: 'correct-level', holder: desk, detail: '' };
    const wish = { do: 'hand-over', from: { team: 't-desk', level: 'L1' }, cause: 'level', beginning: 'escalate' };
    expect(decide(policy, wishing, back)).toEqual(correct);
    expect(decide(policy, { ...wishing, stamp: projectionOf(aVisit(), []) }, back)).toEqual(correct);
    expect(decide(policy, { ...wishing, stamp: projectionOf(back, []) }, back)).toEqual({ ...wish, to: tech });
    expect(decide(policy, wishing, { ...back, beginning: 'transfer' })).toEqual({ ...wish, to: tech });
    expect(decide(policy, aTicket({ level: 'L3' }), back)).toMatchObject({ ...wish, to: { team: 't-prod' } });
  });
});

describe('work of ours that was never begun', () => {
  const pending = { team: 't-tech', level: 'L2', fromTeam: 't-desk', fromLevel: 'L1', progress: 'pending' } as const;

  test('is taken up while the ticket stands as it did before: a placement, a change of level, a click', () => {
    const placed = aVisit({ cause: 'created', progress: 'pending' });
    expect(decide(policy, aTicket({ team: null, level: null }), placed)).toEqual({ do: 'resume', visit: placed });
    for (const cause of ['level', 'click'] as const) {
      const visit = aVisit({ ...pending, cause });
      expect(decide(policy, aTicket(), visit)).toEqual({ do: 'resume', visit });
    }
  });

  test('is not taken up where our edit is on the ticket, and somebody has since given it back', () => {
    const visit = aVisit({ ...pending, cause: 'level', operation: 'wished' });
    const stamp = projectionOf(visit, []);
    expect(decide(policy, aTicket({ stamp }), visit)).toMatchObject({
      ...{ do: 'hand-over', from: { team: 't-tech', level: 'L2' }, to: desk, beginning: 'send-back', cause: 'team' },
    });
  });

  test('of a click is forsaken when it was given up, or when the ticket was resolved over it', () => {
    const clicked = aVisit({ ...pending, cause: 'click' });
    const forsaken = (visit: typeof clicked) => ({ do: 'forsake', visit, holder: desk });
    for (const visit of [
      { ...clicked, progress: 'stuck' as const },
      { ...clicked, state: 'resolved' as const },
    ])
      expect(decide(policy, aTicket(), visit)).toEqual(forsaken(visit));
    // One that was made, and then undone by hand, was a hand-over.
    expect(decide(policy, aTicket(), { ...clicked, progress: 'done' })).toMatchObject({ do: 'hand-over', to: desk });
    expect(decide(policy, aTicket(), { ...clicked, cause: 'team', progress: 'stuck' })).toMatchObject({
      do: 'hand-over',
    });
  });
});

describe('a ticket is taken by its assignee', () => {
  const visit = aVisit();
  const by = (...history: Change[]) => decide(policy, aTicket({ history }), visit);
  const taken = change('assignee', null, 'l1-agent', 'l1-agent');

  test('whatever else was changed since', () => {
    expect(by(taken)).toEqual({ do: 'accept', visit });
    expect(by(taken, change('status', '10', '12', 'lead'))).toEqual({ do: 'accept', visit });
  });

  test('and not by whoever gives it to another, or takes it from everybody', () => {
    const nothing = { do: 'nothing' };
    expect(by(change('assignee', null, 'l1-agent', 'lead'))).toEqual(nothing);
    expect(by(change('assignee', null, 'l2-agent', 'l1-agent'))).toEqual(nothing);
    expect(by()).toEqual(nothing);
    const history = [change('assignee', 'l1-agent', null, null)];
    expect(decide(policy, aTicket({ assignee: null, history }), visit)).toEqual(nothing);
  });
});
