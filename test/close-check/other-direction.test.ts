import type { JsonObject } from '../../sandbox/json';
import { ISSUE_TYPE, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { deleteIssue } from '../../sandbox/site/issues/delete-issue';
import { editIssue } from '../../sandbox/site/issues/edit-issue';
import { moveIssue } from '../../sandbox/site/issues/move-issue';
import type { Issue } from '../../sandbox/site/model';
import { click, NOTES } from '../hand-over/click-steps';
import { findingsOf, statusName } from '../hand-over/steps';
import { aLinkingDesk, lastRun, type LinkingDesk } from './other-direction';

const BY = { accountId: ACCOUNT.agentL3 };
const RETURN = (returnTo: string): JsonObject => ({ closeCheck: { returnTo } });

let desk: LinkingDesk;
let front: Issue;
beforeAll(async () => {
  desk = await aLinkingDesk();
});
beforeEach(async () => {
  desk.forge.clearFaults();
  front = await desk.front();
});

const TRIGGER = { 'ticket-changed': [] };

describe('work in engineering’s own project', () => {
  test('is closed and reopened: the ticket hears of it, internally, and the customer’s portal may show it', async () => {
    const item = desk.work(front);
    await desk.settle();
    const mails = desk.site.mails.length;
    await desk.close(item);
    expect(desk.told(front)).toEqual(['closed']);
    expect(desk.blocked(front)).toEqual({ blocked: 0 });
    await desk.reopen(item);
    expect(desk.told(front)).toEqual(['closed', 'open']);
    expect(desk.blocked(front)).toEqual({ blocked: 1 });
    await desk.close(item);
    expect(desk.told(front)).toEqual(['closed', 'open', 'closed']);
    expect(front.comments.every((comment) => !comment.public)).toBe(true);
    expect(desk.site.mails.slice(mails).map(({ to }) => to)).not.toContain(ACCOUNT.customer);
  });

  test('costs one look at it, and for the ticket two reads, what came of it, a comment and an edit', async () => {
    const item = desk.work(front);
    await desk.settle();
    const after = lastRun(desk);
    await desk.close(item);
    expect(desk.calls(after)).toEqual({
      ...TRIGGER,
      'run-errand': [
        'GET issue/ID',
        'GET issue/ID',
        'POST issue/bulkfetch',
        'GET issue/ID/properties/tierline-outcome',
        'POST issue/ID/comment',
        'PUT issue/ID',
      ],
    });
  });

  test('costs nothing at all for any other change of it, nor for new work there', async () => {
    const item = desk.work(front);
    await desk.settle();
    const after = lastRun(desk);
    editIssue(desk.site, item, { summary: 'Find out why it drops' }, BY);
    editIssue(desk.site, item, { assignee: ACCOUNT.agentL3 }, BY);
    await desk.reopen(item);
    desk.work(front);
    await desk.settle();
    expect(desk.runs(after)).toEqual([]);
  });

  test('that nobody waits for costs one look', async () => {
    const other = await desk.front();
    const item = desk.work(other);
    desk.site.links = desk.site.links.filter(({ outward }) => outward !== item.id);
    const after = lastRun(desk);
    await desk.close(item);
    expect(desk.calls(after)).toEqual({ ...TRIGGER, 'run-errand': ['GET issue/ID'] });
  });

  test('of which no event told is found by the audit', async () => {
    const [first, second] = [desk.work(front), desk.work(front)];
    await desk.settle();
    await desk.close(first);
    expect(desk.told(front)).toEqual([]);
    desk.forge.eventFaults({ drop: true });
    await desk.close(second);
    desk.forge.clearFaults();
    expect(desk.told(front)).toEqual([]);
    await desk.wait(70);
    expect(desk.told(front)).toEqual(['closed']);
    await desk.wait(3 * 60);
    expect(desk.told(front)).toEqual(['closed']);
  });

  test.each([{ duplicate: true }, { delayMs: 90_000 }])(
    'is told of once, though events come so: %j',
    async (faults) => {
      const item = desk.work(front);
      await desk.settle();
      desk.forge.eventFaults(faults);
      await desk.close(item);
      await desk.wait(5);
      expect(desk.told(front)).toEqual(['closed']);
    },
  );

  test('is told of once, though the answer to the comment was lost', async () => {
    const item = desk.work(front);
    await desk.settle();
    const { door } = desk.sandbox.world();
    door.fault({
      match: { client: 'app', method: 'POST', path: `/rest/api/3/issue/${front.id}/comment` },
      times: 1,
      drop: true,
    });
    await desk.close(item);
    door.clearFaults();
    await desk.wait(10);
    expect(desk.told(front)).toEqual(['closed']);
  });

  test.each([1, 2, 3, 4, 5, 6])('is told of once, though the function was killed at its call %i', async (atCall) => {
    const item = desk.work(front);
    await desk.settle();
    desk.forge.kill({ function: 'run-errand', atCall, times: 2 });
    await desk.close(item);
    await desk.wait(30);
    desk.forge.clearFaults();
    expect(desk.told(front)).toEqual(['closed']);
    expect(desk.blocked(front)).toEqual({ blocked: 0 });
  });

  test('that is deleted is told of as closed', async () => {
    const [first, second] = [desk.work(front), desk.work(front)];
    await desk.settle();
    await desk.close(first);
    deleteIssue(desk.site, second, BY);
    await desk.settle();
    expect(desk.told(front)).toEqual(['closed']);
    expect(JSON.stringify(front.comments.at(-1)?.body)).toContain(second.key);
  });
});

describe('work in the desk itself', () => {
  test('is told of as that of another project, and both together only when the last is closed', async () => {
    const [here, there] = [desk.work(front, 'help'), desk.work(front)];
    await desk.settle();
    await desk.close(here);
    expect(desk.told(front)).toEqual([]);
    await desk.close(there);
    expect(desk.told(front)).toEqual(['closed']);
    await desk.reopen(here);
    expect(desk.told(front)).toEqual(['closed', 'open']);
  });

  test('that is deleted is told of as closed', async () => {
    const [first, second] = [desk.work(front, 'help'), desk.work(front, 'help')];
    await desk.settle();
    await desk.close(first);
    deleteIssue(desk.site, second, BY);
    await desk.settle();
    expect(desk.told(front)).toEqual(['closed']);
  });

  test('that is closed on its way to a project without a desk no longer waits for an event', async () => {
    const item = desk.work(front, 'help');
    await desk.settle();
    await desk.close(item);
    await desk.reopen(item);
    const facilities = desk.site.projects.get(PROJECT.fac)!;
    facilities.workflows[ISSUE_TYPE.problem] = desk.help.project.workflows[ISSUE_TYPE.problem]!;
    moveIssue(desk.site, item, facilities, BY);
    await desk.settle();
    expect(desk.told(front)).toEqual(['closed', 'open']);
  });

  test('in a ring, or linked both ways, ends in peace', async () => {
    const ring = [front, desk.work(front, 'help')];
    const last = desk.work(ring[1]!, 'help');
    desk.link(last, front);
    desk.link(ring[1]!, front);
    await desk.settle();
    await desk.close(last);
    await desk.close(ring[1]!);
    // The first is of L1, which nobody waits for; the third was done when its own work was closed.
    expect([desk.told(front), desk.told(ring[1]!), desk.told(last)]).toEqual([['closed'], ['closed'], []]);
    await desk.reopen(ring[1]!);
    expect([desk.told(front), desk.told(ring[1]!), desk.told(last)]).toEqual([['closed', 'open'], ['closed'], []]);
    const after = lastRun(desk);
    await desk.wait(3 * 60);
    expect(desk.runs(after).filter(({ function: name }) => name === 'run-errand')).toEqual([]);
  });
});

describe('work in a project that was archived', () => {
  afterEach(() => void delete desk.site.projects.get(PROJECT.dev)!.archived);

  test('neither holds the ticket nor fails for ever', async () => {
    const item = desk.work(front);
    await desk.settle();
    desk.site.projects.get(PROJECT.dev)!.archived = { at: desk.now(), by: ACCOUNT.admin };
    await desk.wait(3 * 60);
    expect(await findingsOf(desk)).toEqual([]);
    expect(item.comments).toEqual([]);
  });
});

describe('a ticket whose work is closed', () => {
  const opened = async (): Promise<Issue> => {
    const wanted = { level: 'L3', summary: 'Find out why', notes: NOTES, fields: {} };
    const { key } = await click(desk, front, 'linked-work.open', wanted);
    await desk.settle();
    return desk.site.issues.get(desk.site.issueKeys.get(String(key)) ?? '')!;
  };
  afterAll(() => desk.rules());

  test('goes back to who opened it, waiting for support', async () => {
    await desk.rules(RETURN('person'));
    const item = await opened();
    desk.help.assign(front, ACCOUNT.agentL2);
    desk.help.moveTo(front, 'Pending');
    await desk.settle();
    await desk.close(item);
    expect(front.values['assignee']).toBe(ACCOUNT.agentL1);
    expect(statusName(desk, front)).toBe('Waiting for support');
    expect(desk.told(front)).toEqual(['closed']);
    expect(await findingsOf(desk)).toEqual([]);
  });

  test('goes to its team’s queue where the rules say so', async () => {
    await desk.rules(RETURN('team'));
    await desk.close(await opened());
    expect([front.values['assignee'], statusName(desk, front)]).toEqual([null, 'Waiting for support']);
  });

  test('is not taken from the team that has it by now', async () => {
    await desk.rules(RETURN('person'));
    const item = await opened();
    await desk.wait(1);
    desk.help.changeTeam(front, 'Technical Support');
    await desk.settle();
    desk.help.assign(front, ACCOUNT.agentL2);
    desk.help.moveTo(front, 'In Progress');
    await desk.settle();
    await desk.close(item);
    expect([front.values['assignee'], statusName(desk, front)]).toEqual([ACCOUNT.agentL2, 'In Progress']);
    expect(desk.told(front)).toEqual(['closed']);
  });

  test('is told, and was not told by the app that it had been opened', async () => {
    const after = lastRun(desk);
    const item = await opened();
    // The errand shows the customer that the request waits: on the ticket it says nothing.
    expect(Object.keys(desk.calls(after))).toEqual(['escalation', 'run-errand']);
    expect(desk.told(front)).toEqual([]);
    expect(Object.values(front.properties)).toContainEqual({ blocked: 1 });
    const told = await desk.rows('SELECT told FROM linked_copy WHERE issue_id = ?', Number(front.id));
    expect(told).toEqual([{ told: 'open' }]);
    await desk.close(item);
    expect(desk.told(front)).toEqual(['closed']);
  });
});

describe('a project that the saving admin may not change', () => {
  test('leaves the rules saved, and says who can make it good', async () => {
    const dev = desk.site.projects.get(PROJECT.dev)!;
    delete dev.properties['tierline'];
    const { door } = desk.sandbox.world();
    door.fault({
      match: { client: 'app', method: 'PUT', path: `/rest/api/3/project/${PROJECT.dev}/properties/tierline` },
      times: 1,
      status: 403,
    });
    await desk.rules();
    door.clearFaults();
    const codes = ['linked-project-not-listening', 'set-up-broken'];
    expect(await findingsOf(desk)).toMatchObject(codes.map((code) => ({ code, issueId: null })));
    await desk.rules();
    expect(await findingsOf(desk)).toEqual([]);
    expect(dev.properties['tierline']).toMatchObject({
      enabled: false,
      watch: [],
      done: [STATUS.done],
      desks: [PROJECT.help],
    });
  });
});

test('a desk’s own tickets are told by the desk’s rules, whatever team they are with', async () => {
  desk.help.changeTeam(front, 'Functional Support');
  await desk.settle();
  const item = desk.work(front, 'help');
  await desk.settle();
  await desk.close(item);
  expect(desk.told(front)).toEqual(['closed']);
});
