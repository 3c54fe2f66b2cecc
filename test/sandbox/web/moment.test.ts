import { CUSTOMER_CLOCK, type Sla, TEAM_CLOCK } from '../../../sandbox/web/client/api/sla';
import { factsOf, follow, sentence, tone } from '../../../sandbox/web/client/issue/moment';
import { running, snapshot, TECHNICAL_SUPPORT, WAITING } from './small-ticket';

const HOUR = 3_600_000;
const before = snapshot({}, [running(TEAM_CLOCK, 0), running(CUSTOMER_CLOCK, 0)]);

const restarted: Sla = {
  ...running(TEAM_CLOCK, HOUR),
  completed: [{ start: 0, stop: HOUR, breached: false, elapsed: HOUR }],
};
const handedOver = (customer: Sla) =>
  snapshot({ team: TECHNICAL_SUPPORT, level: 'L2', assignee: undefined, status: WAITING }, [restarted, customer]);

describe('the moment of a hand-over, as the page tells it', () => {
  it('begins when the team changes, and not when only the assignee does', () => {
    expect(follow(undefined, before, snapshot({ assignee: undefined }, []))).toBeUndefined();
    expect(follow(undefined, before, snapshot({ team: TECHNICAL_SUPPORT }, []))).toEqual({ before, count: 1 });
  });

  it('goes on while the app does its part, so that all of it is compared with how it stood before', () => {
    const changed = snapshot({ team: TECHNICAL_SUPPORT }, before.slas);
    const moment = follow(undefined, before, changed);
    expect(follow(moment, changed, handedOver(running(CUSTOMER_CLOCK, 0)))).toBe(moment);
  });

  it('names what is gone, what came back, and how long the team before had it', () => {
    expect(factsOf({ before, count: 1 }, handedOver(running(CUSTOMER_CLOCK, 0)))).toEqual({
      team: { from: 'Service Desk', to: 'Technical Support' },
      level: { from: 'L1', to: 'L2' },
      assigneeGone: 'L1 agent',
      status: { from: 'In Progress', to: 'Waiting for support' },
      teamClock: 'restarted',
      teamBefore: HOUR,
      customerClock: 'ran on',
    });
  });

  it('says that the customer’s clock ran on only if it is the same cycle', () => {
    const facts = factsOf({ before, count: 1 }, handedOver(running(CUSTOMER_CLOCK, HOUR)));
    expect(facts.customerClock).toBe('changed');
    expect(tone(facts)).toBe('wrong');
    expect(sentence(facts)).toContain('should not');
  });

  it('calls it handed over only when the team’s clock has started anew', () => {
    const only = factsOf({ before, count: 1 }, snapshot({ team: TECHNICAL_SUPPORT }, before.slas));
    expect(sentence(only)).toBe('The team is now Technical Support: the customer’s clock ran on.');
    const done = factsOf({ before, count: 1 }, handedOver(running(CUSTOMER_CLOCK, 0)));
    expect(sentence(done)).toBe(
      'Handed over to Technical Support: the team’s clock started anew, the customer’s clock ran on.',
    );
  });

  it('tells a pause that ended from a clock that ran', () => {
    const paused = snapshot({}, [running(TEAM_CLOCK, 0), running(CUSTOMER_CLOCK, 0, true)]);
    expect(factsOf({ before: paused, count: 1 }, handedOver(running(CUSTOMER_CLOCK, 0))).customerClock).toBe(
      'runs again',
    );
    expect(factsOf({ before: paused, count: 1 }, handedOver(running(CUSTOMER_CLOCK, 0, true))).customerClock).toBe(
      'still paused',
    );
  });
});
