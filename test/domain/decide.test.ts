import { projectionOf } from '../../src/domain/project-visit';
import { decide } from '../../src/domain/decide';
import { aPolicy, aTicket, aVisit, HOUR, MONDAY, STATUS, team } from '../support/builders';

const policy = aPolicy();
const atL1 = aVisit();

describe('what a ticket needs', () => {
  test('a ticket still with the team on record needs nothing', () => {
    expect(decide(policy, aTicket(), atL1)).toEqual({ do: 'nothing' });
  });

  test.each([
    ['up', 't-prod', 'L3', 'escalate'],
    ['up one level', 't-tech', 'L2', 'escalate'],
  ] as const)('another team %s is an escalation', (_, id, level, beginning) => {
    expect(decide(policy, aTicket({ team: team(id) }), atL1)).toMatchObject({
      do: 'hand-over',
      from: { team: 't-desk', level: 'L1' },
      to: { team: id, level },
      beginning,
      cause: 'team',
    });
  });

  test('another team below is a sending back, one beside it a transfer', () => {
    const atL2 = aVisit({ team: 't-tech', level: 'L2', sequence: 2 });
    expect(decide(policy, aTicket(), atL2)).toMatchObject({ do: 'hand-over', beginning: 'send-back' });
    expect(decide(policy, aTicket({ team: team('t-func'), level: 'L2' }), atL2)).toMatchObject({
      do: 'hand-over',
      beginning: 'transfer',
    });
  });

  test('the level changed alone hands over to the default team of that level', () => {
    expect(decide(policy, aTicket({ level: 'L2' }), atL1)).toMatchObject({
      do: 'hand-over',
      to: { team: 't-tech', level: 'L2' },
      cause: 'level',
    });
  });

  test('when team and level change together, the team wins', () => {
    expect(decide(policy, aTicket({ team: team('t-tech'), level: 'L3' }), atL1)).toMatchObject({
      to: { team: 't-tech', level: 'L2' },
      cause: 'team',
    });
  });

  test('a level nobody takes over is put back', () => {
    expect(decide(policy, aTicket({ level: 'L9' }), atL1)).toMatchObject({
      do: 'correct-level',
      detail: 'L9',
      holder: { level: 'L1' },
    });
  });

  test('an edit of the rules that moves a team to another level is no hand-over', () => {
    const moved = aPolicy({
      teams: policy.teams.map((one) => (one.id === 't-desk' ? { ...one, level: 'L2' } : one)),
      defaultTeams: {},
    });
    expect(decide(moved, aTicket(), atL1)).toEqual({ do: 'nothing' });
  });

  test('a team unknown to any level is reported, and so is none at all', () => {
    expect(decide(policy, aTicket({ team: { id: 'x', name: 'Marketing' } }), atL1)).toMatchObject({
      do: 'report',
      finding: 'unknown-team',
      detail: 'Marketing',
    });
    expect(decide(policy, aTicket({ team: null }), atL1)).toMatchObject({ do: 'report', finding: 'no-team' });
  });
});

describe('a ticket without a visit', () => {
  test('created since the desk was switched on, it goes to the entry team', () => {
    expect(decide(policy, aTicket({ team: null }), null)).toMatchObject({
      do: 'place',
      holder: { team: 't-desk', level: 'L1' },
    });
  });

  test('with a team of its own it is placed there', () => {
    expect(decide(policy, aTicket({ team: team('t-prod') }), null)).toMatchObject({
      do: 'place',
      holder: { team: 't-prod', level: 'L3' },
    });
  });

  test('older than the desk’s rules it is adopted as it is', () => {
    const old = aTicket({ created: MONDAY - 72 * HOUR });
    expect(decide(policy, old, null)).toMatchObject({ do: 'adopt' });
    expect(decide(policy, { ...old, team: null }, null)).toEqual({ do: 'nothing' });
  });

  test('whose event names the team before is handed over from that team', () => {
    const old = aTicket({ created: MONDAY - 72 * HOUR, team: team('t-tech') });
    expect(decide(policy, old, null, { fromTeam: { id: null, name: 'Service Desk' } })).toMatchObject({
      do: 'hand-over',
      from: { team: 't-desk', level: 'L1' },
      to: { team: 't-tech' },
    });
  });

  test('whose event was lost is handed over from the team its history names', () => {
    const change = {
      at: MONDAY,
      by: 'x',
      what: 'team' as const,
      from: { id: null, name: 'Service Desk' },
      to: { id: null, name: 'Technical Support' },
    };
    const old = aTicket({ created: MONDAY - 72 * HOUR, team: team('t-tech'), history: [change] });
    expect(decide(policy, old, null)).toMatchObject({ do: 'hand-over', from: { team: 't-desk' } });
    expect(decide(policy, { ...old, history: [{ ...change, at: MONDAY - 48 * HOUR }] }, null)).toMatchObject({
      do: 'adopt',
    });
  });

  test('that came from another project is placed anew', () => {
    expect(decide(policy, aTicket({ team: null }), aVisit({ projectId: '20000' }))).toMatchObject({ do: 'place' });
  });
});

describe('the end of a ticket', () => {
  const done = { status: { id: STATUS.resolved, done: true } };

  test('closing it resolves the visit, once', () => {
    expect(decide(policy, aTicket(done), atL1)).toMatchObject({ do: 'resolve' });
    expect(decide(policy, aTicket(done), aVisit({ state: 'resolved' }))).toEqual({ do: 'nothing' });
  });

  test('a closed ticket whose team is changed stays as it is', () => {
    expect(decide(policy, aTicket({ ...done, team: team('t-tech') }), aVisit({ state: 'resolved' }))).toEqual({
      do: 'nothing',
    });
  });

  test('reopened it starts a new visit with its last team', () => {
    expect(decide(policy, aTicket(), aVisit({ state: 'resolved' }))).toMatchObject({
      do: 'reopen',
      holder: { team: 't-desk' },
    });
  });

  test('reopened with another team it is handed over', () => {
    expect(decide(policy, aTicket({ team: team('t-tech') }), aVisit({ state: 'resolved' }))).toMatchObject({
      do: 'hand-over',
      to: { team: 't-tech' },
    });
  });
});

describe('work of ours that was interrupted', () => {
  test('is taken up again', () => {
    const pending = aVisit({ team: 't-tech', level: 'L2', fromTeam: 't-desk', cause: 'team', progress: 'pending' });
    expect(decide(policy, aTicket({ team: team('t-tech') }), pending)).toMatchObject({ do: 'resume' });
  });

  test('is taken up again where the team field was ours to set and still shows the old team', () => {
    const pending = aVisit({ team: 't-tech', level: 'L2', fromTeam: 't-desk', cause: 'level', progress: 'pending' });
    expect(decide(policy, aTicket({ level: 'L2' }), pending)).toMatchObject({ do: 'resume' });
  });

  test('gives way to a person who changed the team back meanwhile', () => {
    const pending = aVisit({ team: 't-tech', level: 'L2', fromTeam: 't-desk', cause: 'team', progress: 'pending' });
    expect(decide(policy, aTicket(), pending)).toMatchObject({
      do: 'hand-over',
      to: { team: 't-desk' },
      beginning: 'send-back',
    });
  });

  test('by a change of level, given up before its team was set, never was, and the level is put back', () => {
    const wished = { team: 't-tech', level: 'L2', fromTeam: 't-desk', fromLevel: 'L1', cause: 'level' } as const;
    const stuck = aVisit({ ...wished, beginning: 'escalate', progress: 'stuck', finding: 'not-permitted' });
    const ticket = aTicket({ level: 'L2' });
    expect(decide(policy, ticket, stuck)).toMatchObject({ do: 'forsake', holder: { team: 't-desk' } });
    const forsaken = aVisit({ sequence: 3, beginning: 'undone', cause: 'click', fromTeam: 't-tech', fromLevel: 'L2' });
    expect(decide(policy, ticket, forsaken)).toMatchObject({ do: 'correct-level', holder: { level: 'L1' } });
    // Undone by a person, whose edit has put the level back, the next change of level is a new wish.
    const stamp = projectionOf({ ...forsaken, operation: 'undoing' }, []);
    expect(decide(policy, { ...ticket, stamp }, { ...forsaken, operation: 'undoing' })).toMatchObject({
      do: 'hand-over',
    });
  });

  test('that was given up stays so until the ticket changes hands again', () => {
    const stuck = aVisit({ progress: 'stuck', finding: 'refused' });
    expect(decide(policy, aTicket(), stuck)).toEqual({ do: 'nothing' });
  });

  test('by a click, of which the edit is ours to make, is taken up again', () => {
    const clicked = aVisit({ team: 't-tech', level: 'L2', fromTeam: 't-desk', cause: 'click', progress: 'pending' });
    expect(decide(policy, aTicket(), clicked)).toMatchObject({ do: 'resume' });
    expect(decide(policy, aTicket({ team: team('t-func') }), clicked)).toMatchObject({
      do: 'hand-over',
      to: { team: 't-func' },
    });
  });
});

describe('acceptance', () => {
  const assignment = (by: string, to: string) => ({
    at: MONDAY,
    by,
    what: 'assignee' as const,
    from: { id: null, name: null },
    to: { id: to, name: null },
  });
  const taken = { takenBy: 'l1-agent' };

  test('is the assignee giving the ticket to himself, by the event or by history', () => {
    expect(decide(policy, aTicket(), atL1, taken)).toEqual({ do: 'accept', visit: atL1 });
    const history = [assignment('lead', 'l2-agent'), assignment('l1-agent', 'l1-agent')];
    expect(decide(policy, aTicket({ history }), atL1)).toMatchObject({ do: 'accept' });
    expect(decide(policy, aTicket({ history: history.toReversed() }), atL1)).toEqual({ do: 'nothing' });
  });

  test('is over once the ticket went to somebody else, or is on record', () => {
    expect(decide(policy, aTicket({ assignee: 'l2-agent' }), atL1, taken)).toEqual({ do: 'nothing' });
    expect(decide(policy, aTicket({ assignee: null }), atL1, taken)).toEqual({ do: 'nothing' });
    expect(decide(policy, aTicket(), aVisit({ state: 'accepted' }), taken)).toEqual({ do: 'nothing' });
  });

  test('comes after a change of team, of level, and after what is unfinished or was given up', () => {
    expect(decide(policy, aTicket({ team: team('t-tech') }), atL1, taken)).toMatchObject({ do: 'hand-over' });
    expect(decide(policy, aTicket({ level: 'L2' }), atL1, taken)).toMatchObject({ do: 'hand-over' });
    expect(decide(policy, aTicket(), aVisit({ progress: 'applied' }), taken)).toMatchObject({ do: 'resume' });
    expect(decide(policy, aTicket(), aVisit({ progress: 'stuck' }), taken)).toEqual({ do: 'nothing' });
  });
});
