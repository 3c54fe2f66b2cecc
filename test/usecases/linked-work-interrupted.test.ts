import { JiraFailure } from '../../src/ports';
import { STATUS } from '../support/builders';
import { aLinkedDesk, aLinkingPolicy, anItem } from './linked-desk';

const aClosing = () => {
  const desk = aLinkedDesk({
    items: [anItem({ openedBy: 'l1-opener', openedFrom: '10101' })],
    policy: aLinkingPolicy({ returnTo: 'person' }),
  });
  desk.close();
  return desk;
};

/** The last statement of a function that was killed right after something else was done. */
const killedAt = (desk: ReturnType<typeof aLinkedDesk>, what: 'tell' | 'keep', times: number) => {
  const made = desk.copies[what].bind(desk.copies) as (...args: never[]) => Promise<void>;
  let left = times;
  desk.copies[what] = ((...args: never[]) =>
    --left === 0 ? Promise.reject(new Error('killed')) : made(...args)) as never;
};

async function untilDone(desk: ReturnType<typeof aLinkedDesk>): Promise<number> {
  for (let attempt = 1; attempt < 6; attempt++) {
    try {
      await desk.hear('closed');
      return attempt;
    } catch (error) {
      if (!(error instanceof JiraFailure) && !(error instanceof Error && error.message === 'killed')) throw error;
    }
  }
  throw new Error('it was never done');
}

describe('a telling that is interrupted is finished, and says nothing twice', () => {
  type Desk = ReturnType<typeof aLinkedDesk>;
  test.each<[string, (desk: Desk) => void]>([
    ['the ticket could not be read', (desk) => desk.tickets.fail('read', 'busy')],
    ['its work could not be read', (desk) => desk.linkedWork.fail('items', 'quota')],
    ['killed before the copy was kept', (desk) => killedAt(desk, 'keep', 1)],
    ['killed before the comment', (desk) => killedAt(desk, 'tell', 1)],
    ['the outcome could not be read for the moment', (desk) => desk.outcomes.fail('read', 'busy')],
    ['the comment was refused for the moment', (desk) => desk.news.fail('write', 'busy')],
    ['nobody knows of the comment', (desk) => desk.news.fail('write', 'unknown')],
    [
      'the answer to the comment was lost, and it could not be looked for',
      (desk) => (desk.news.fail('write', 'lost'), desk.news.fail('find', 'busy')),
    ],
    ['the answer to the edit was lost', (desk) => desk.news.fail('show', 'lost')],
    ['the edit was refused for the moment', (desk) => desk.news.fail('show', 'busy')],
    ['the answer to the move was lost', (desk) => desk.tickets.fail('enter', 'lost')],
    ['killed before it was on record', (desk) => killedAt(desk, 'tell', 2)],
  ])('%s', async (_, breaks) => {
    const desk = aClosing();
    breaks(desk);
    expect(await untilDone(desk)).toBe(2);
    expect(desk.told()).toEqual(['closed']);
    expect(desk.copy()).toMatchObject({ told: 'closed', comment: desk.news.comments[0]!.id });
    expect(desk.ticket()).toMatchObject({ assignee: 'l1-opener', status: { id: STATUS.waiting } });
    expect(desk.news.blocked.get('10101')).toBe(0);
    await desk.hear('closed');
    expect([desk.told(), desk.calls()]).toEqual([['closed'], ['read', 'items']]);
  });

  test('at once, where only the answer to the comment was lost', async () => {
    const desk = aClosing();
    desk.news.fail('write', 'lost');
    expect(await untilDone(desk)).toBe(1);
    expect(desk.told()).toEqual(['closed']);
  });

  test('and a comment that was overtaken by a reopening is answered by the next', async () => {
    const desk = aClosing();
    killedAt(desk, 'tell', 2);
    await expect(desk.hear('closed')).rejects.toThrow('killed');
    desk.reopen();
    await desk.hear('open');
    expect(desk.told()).toEqual(['closed', 'open']);
    expect(desk.copy()).toMatchObject({ told: 'open', comment: desk.news.comments[1]!.id });
  });

  test('and one that was only begun when the work was reopened is never written', async () => {
    const desk = aClosing();
    desk.news.fail('write', 'busy');
    await expect(desk.hear('closed')).rejects.toThrow();
    desk.reopen();
    await desk.hear('open');
    expect(desk.told()).toEqual([]);
    expect(desk.copy()).toMatchObject({ told: 'open', comment: null });
  });
});

describe('a comment that Jira refuses for good', () => {
  test('is a finding, ends the telling, and is settled by the next that is written', async () => {
    const desk = aClosing();
    desk.news.fail('write', 'forbidden');
    await desk.hear('closed');
    expect(desk.ledger.reported).toMatchObject([{ code: 'linked-work-not-told', issueId: '10101' }]);
    expect(desk.copy()).toMatchObject({ told: 'closed', comment: null });
    desk.reopen();
    await desk.hear('open');
    expect([desk.told(), desk.ledger.reported]).toEqual([['open'], []]);
  });
});

test('who else works on the ticket is waited for', async () => {
  const desk = aClosing();
  await desk.ledger.lease('10101', 'somebody', desk.clock.at + 60_000);
  expect(await desk.hear('closed')).toMatchObject({ outcome: 'busy' });
  expect(desk.calls()).toEqual([]);
});
