import { plainText } from '../../src/domain/handoff/plain-text';
import type { NotesData } from '../../src/domain/handoff/notes';
import type { Visit } from '../../src/domain/visit';
import { addNotes, askedNotes } from '../../src/usecases/add-notes';
import { aPolicy, aVisit, MONDAY } from '../support/builders';
import { memoryConversation } from '../support/in-memory/conversation';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryKeptComments, memoryPastRules, memoryStamps } from '../support/in-memory/rule-checks';
import { memoryPolicies } from '../support/in-memory/stores';
import { NOTES } from './a-desk';

const byHand = (over: Partial<Visit> = {}): Visit =>
  aVisit({
    ...{ sequence: 2, level: 'L2', team: 't-tech', fromLevel: 'L1', fromTeam: 't-desk', beginning: 'escalate' },
    ...{ cause: 'team', by: 'l1-agent', startedAt: MONDAY, operation: 'changed-by-hand' },
    ...over,
  });

interface Setting {
  visits?: Visit[];
  kept?: Record<string, NotesData | 'strange'>;
  past?: ReturnType<typeof aPolicy>[];
}

function aTicketByHand({ visits = [aVisit(), byHand()], kept = {}, past = [aPolicy()] }: Setting = {}) {
  const clock = { now: () => MONDAY };
  const ledger = memoryLedger(clock);
  ledger.visits.push(...visits);
  const conversation = memoryConversation(clock);
  const stamps = memoryStamps();
  const deps = {
    ...{ clock, ledger, conversation, stamps, policies: memoryPolicies(aPolicy({ version: 9 })) },
    ...{ rules: memoryPastRules(...past), comments: memoryKeptComments(kept) },
  };
  const place = { issueId: '10101', projectId: '10000', accountId: 'l2-agent' };
  let clicks = 0;
  return {
    ...{ ledger, conversation, stamps },
    asked: () => askedNotes(deps)(place),
    add: (notes: Record<string, string | boolean> = NOTES, visit = 2, projectId = place.projectId) =>
      addNotes(deps)({ ...place, projectId }, { visit, notes }, `click-${++clicks}`),
    visit: (sequence = 2) => ledger.visits.find((one) => one.sequence === sequence),
  };
}

const refused = (words: string, field?: string) => ({
  outcome: 'refused',
  said: { happened: expect.stringContaining(words), ...(field ? { field } : {}) },
});

describe('a hand-over by hand, without notes', () => {
  test('asks what the rules of that day ask', async () => {
    const template = [{ key: 'log', label: 'The log', kind: 'link' as const, required: true }];
    const old = aPolicy({ escalation: { ...aPolicy().escalation, templates: { L2: template } } });
    expect(await aTicketByHand({ past: [old] }).asked()).toEqual({
      ...{ outcome: 'asked', visit: 2, verb: 'escalate', template },
      to: { team: 't-tech', teamName: 'Technical Support', level: 'L2' },
    });
  });

  test('gets them as an internal comment, and the ledger and the ticket know where', async () => {
    const ticket = aTicketByHand();
    expect(await ticket.add()).toMatchObject({ outcome: 'added', comment: '10001' });
    const [comment] = ticket.conversation.comments;
    expect(comment).toMatchObject({
      kind: 'internal',
      data: { operation: 'changed-by-hand', verb: 'escalate', notes: NOTES },
    });
    expect(plainText(comment!.document!)).toContain('Escalated to Technical Support (L2 Specialists)');
    expect(ticket.visit()?.notes).toEqual({ comment: '10001', score: comment?.data?.score });
    expect(ticket.stamps.written).toMatchObject([{ visit: 2, notes: '10001', team: 't-tech' }]);
  });

  test('gets them once, however often they are sent', async () => {
    const ticket = aTicketByHand();
    ticket.conversation.fail('write', 'lost');
    expect(await ticket.add()).toMatchObject({ outcome: 'added' });
    expect(ticket.conversation.comments).toHaveLength(1);

    const interrupted = aTicketByHand();
    const { update } = interrupted.ledger;
    interrupted.ledger.update = () => Promise.reject(new Error('SQL'));
    await expect(interrupted.add()).rejects.toThrow('SQL');
    interrupted.ledger.update = update;
    expect(await interrupted.add()).toMatchObject({ outcome: 'added', comment: '10001' });
    expect(interrupted.conversation.comments).toHaveLength(1);
  });

  test('is judged by what was asked: nothing is written for an empty or a foreign answer', async () => {
    const ticket = aTicketByHand();
    expect(await ticket.add({ ...NOTES, tried: 'n/a' })).toMatchObject(refused('“What was tried', 'notes.tried'));
    expect(await ticket.add({ ...NOTES, mine: 'this' })).toMatchObject(refused('not asked', 'notes.mine'));
    expect(ticket.conversation.comments).toEqual([]);
    expect(ticket.visit()?.notes).toBeNull();
  });

  test('keeps its notes where the ticket’s copy cannot be written', async () => {
    const ticket = aTicketByHand();
    ticket.stamps.fail('write', 'forbidden');
    expect(await ticket.add()).toMatchObject({ outcome: 'added' });
    expect(ticket.visit()?.notes?.comment).toBe('10001');
  });

  test('stays without them when Jira refuses the comment', async () => {
    const ticket = aTicketByHand();
    ticket.conversation.fail('write', 'forbidden');
    await expect(ticket.add()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(ticket.visit()?.notes).toBeNull();
  });
});

describe('notes that are there', () => {
  const noted = [aVisit(), byHand({ notes: { comment: '501', score: 60 } })];
  const data: NotesData = {
    ...{ operation: 'up', verb: 'escalate', from: null, to: { team: 't-tech', level: 'L2' }, asked: [], score: 60 },
    notes: NOTES,
  };

  test('are not added to', async () => {
    const ticket = aTicketByHand({ visits: noted, kept: { 501: data } });
    expect(await ticket.asked()).toMatchObject(refused('has notes already'));
    expect(await ticket.add()).toMatchObject(refused('has notes already'));
    expect(ticket.conversation.comments).toEqual([]);
  });

  test.each<[string, Record<string, NotesData | 'strange'>]>([
    ['deleted since', {}],
    ['overwritten', { 501: 'strange' }],
    ['empty of what is required', { 501: { ...data, notes: { tried: '.' } } }],
  ])('and were %s can be written anew, under a name of their own', async (_, kept) => {
    const ticket = aTicketByHand({ visits: noted, kept });
    expect(await ticket.add()).toMatchObject({ outcome: 'added', comment: '10001' });
    expect(ticket.visit()?.notes?.comment).toBe('10001');
    expect(ticket.conversation.comments[0]?.data?.operation).toBe('click-1');
  });
});

describe('a ticket that went on', () => {
  test('takes no notes for a former hand-over', async () => {
    const later = byHand({ sequence: 3, level: 'L3', team: 't-prod' });
    const ticket = aTicketByHand({ visits: [aVisit(), byHand(), later] });
    expect(await ticket.add(NOTES, 2)).toMatchObject(refused('moved on'));
  });

  test.each<[string, Visit[]]>([
    ['was only placed', [aVisit({ sequence: 2 })]],
    ['left the desk', [byHand({ state: 'ended' })]],
    ['was reopened', [byHand({ sequence: 1 }), byHand({ sequence: 2, beginning: 'reopened' })]],
    ['is unknown', []],
  ])('and %s has no hand-over that notes could be for', async (_, visits) => {
    expect(await aTicketByHand({ visits }).add()).toMatchObject(refused('not handed over'));
  });

  test('to another project takes none there', async () => {
    expect(await aTicketByHand().add(NOTES, 2, '10001')).toMatchObject(refused('not handed over'));
  });

  test('is busy while somebody works on it, or a click on it is not at its end', async () => {
    const leased = aTicketByHand();
    await leased.ledger.lease('10101', 'somebody', MONDAY + 60_000);
    expect(await leased.add()).toEqual({ outcome: 'busy' });
    const clicked = aTicketByHand({ visits: [byHand({ cause: 'click', progress: 'pending' })] });
    expect(await clicked.add()).toEqual({ outcome: 'busy' });
  });

  test('is free again afterwards', async () => {
    const ticket = aTicketByHand();
    await ticket.add();
    expect(await ticket.ledger.lease('10101', 'somebody', MONDAY + 60_000)).not.toBeNull();
  });
});
