import { DEFAULT_ESCALATION } from '../../src/domain/escalation-rules';
import type { Policy } from '../../src/domain/policy';
import type { Ticket } from '../../src/domain/ticket';
import { JiraFailure } from '../../src/ports';
import { openLinkedWork } from '../../src/usecases/open-linked-work';
import { aPolicy, aTicket, MONDAY, team } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryConversation } from '../support/in-memory/conversation';
import { memoryLinkedItems } from '../support/in-memory/linked-items';
import { memoryErrands, memoryPolicies } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';

const NOTES = {
  tried: 'Restarted the tunnel on both gateways; it came back for ten minutes.',
  needed: 'Find out which side closes it.',
};
const CLICK = { issueId: '10101', projectId: '10000', accountId: '712020:agent-l1' };
const WANTED = { level: 'L3', summary: ' Find out why the tunnel drops ', notes: NOTES, fields: {} };

function aDesk({ ticket = aTicket(), policy }: { ticket?: Ticket; policy?: Partial<Policy> } = {}) {
  const clock = { now: () => MONDAY };
  const linkedWork = {
    linkType: '10007',
    levels: {
      L2: { projectId: '10000', projectKey: 'HELP', workType: 'problem' },
      L3: { projectId: '10002', projectKey: 'DEV', workType: 'bug', team: 't-prod' },
    },
  };
  const rules = aPolicy({ escalation: { ...DEFAULT_ESCALATION, linkedWork }, ...policy });
  const tickets = memoryTickets(clock, ticket);
  const conversation = memoryConversation(clock);
  const linkedItems = memoryLinkedItems();
  const copies = memoryLinkedCopies();
  const policies = memoryPolicies(rules);
  const warned: unknown[] = [];
  const warn = (error: unknown) => void warned.push(error);
  const errands = memoryErrands();
  const open = openLinkedWork({ clock, policies, tickets, conversation, linkedItems, copies, errands, warn });
  return {
    errands,
    copies,
    warned,
    tickets,
    conversation,
    linkedItems,
    open,
    click: (over: object = {}) => open(CLICK, { ...WANTED, ...over }, 'op'),
  };
}

describe('opening work for a ticket', () => {
  test('makes an item with the notes as its description, and tells of it in an internal comment on the ticket', async () => {
    const desk = aDesk();
    expect(await desk.click()).toEqual({ outcome: 'opened', id: '20001', key: 'DEV-1', notes: 'written' });
    expect(desk.linkedItems.opened).toMatchObject([
      {
        parentId: '10101',
        parentKey: 'HELP-1',
        level: 'L3',
        summary: 'Find out why the tunnel drops',
        priority: 'medium',
      },
    ]);
    expect(JSON.stringify(desk.linkedItems.opened[0]?.document)).toContain('Restarted the tunnel');
    expect(JSON.stringify(desk.linkedItems.opened[0]?.document)).toContain('HELP-1');
    expect(desk.conversation.comments).toMatchObject([
      {
        issueId: '10101',
        kind: 'internal',
        data: {
          operation: 'op',
          verb: 'linked-work',
          from: { team: 't-desk', level: 'L1' },
          to: { team: 't-prod', level: 'L3' },
          notes: NOTES,
        },
      },
    ]);
    expect(JSON.stringify(desk.conversation.comments[0]?.document)).toContain('DEV-1');
  });

  test('leaves the ticket itself as it is', async () => {
    const desk = aDesk();
    const before = desk.tickets.ticket('10101');
    await desk.click();
    expect(desk.tickets.ticket('10101')).toEqual(before);
    expect(desk.tickets.calls).toEqual(['read']);
  });

  test('is known to the ledger as open, and the ticket as told, where such work counts', async () => {
    const links = [{ type: '10007', side: 'outward' as const }];
    const counting = { links, levels: null, withoutLevel: true, projects: null, unresolvedIsOpen: false };
    const desk = aDesk({ policy: { closeCheck: { counting, returnTo: 'nobody', outcomeLevels: [] } } });
    await desk.click();
    await desk.click({ summary: 'And why it takes so long' });
    expect(desk.copies.all.get('10101')).toMatchObject({
      key: 'HELP-1',
      told: 'open',
      comment: null,
      items: [
        { key: 'DEV-2', done: false, side: 'outward', type: '10007' },
        { key: 'DEV-1', done: false },
      ],
    });
    // What the customer's portal says of it is not waited for.
    expect(desk.errands.sent.at(-1)?.errand).toEqual({
      issueId: '10101',
      projectId: '10000',
      cause: 'linked',
      at: MONDAY,
    });
    desk.copies.keep = () => Promise.reject(new Error('the database is away'));
    expect(await desk.click()).toMatchObject({ outcome: 'opened', notes: 'written' });
    expect(desk.warned).toHaveLength(1);
  });

  test('is not kept where it does not count', async () => {
    const desk = aDesk();
    await desk.click();
    expect(desk.copies.all.size).toBe(0);
  });

  test.each<[string, object, string]>([
    ['without a summary', { summary: '  ' }, 'summary'],
    ['at a level for which the rules name no place', { level: 'L4' }, 'level'],
    ['at a level that is none', { level: 'constructor' }, 'level'],
    ['with a required answer missing', { notes: { ...NOTES, tried: 'n/a' } }, 'notes.tried'],
    ['with an answer to what is not asked', { notes: { ...NOTES, more: 'x' } }, 'notes.more'],
    ['with another project', { fields: { project: { id: '10000' } } }, 'fields.project'],
    ['with another work type', { fields: { issuetype: { id: '1' } } }, 'fields.issuetype'],
    ['in somebody’s name', { fields: { reporter: { accountId: 'x' } } }, 'fields.reporter'],
    ['with a parent', { fields: { parent: { key: 'HELP-2' } } }, 'fields.parent'],
    ['with a level of its own', { fields: { 'cf-level': 'L1' } }, 'fields.cf-level'],
    ['as a customer’s request', { fields: { customfield_10010: '1' } }, 'fields.customfield_10010'],
  ])('%s is refused, by the name of the input, before anything is asked of Jira', async (_, wrong, field) => {
    const fields = { ...aPolicy().fields, requestType: 'customfield_10010' };
    const desk = aDesk({ policy: { fields } });
    expect(await desk.click(wrong)).toMatchObject({ outcome: 'refused', said: { field } });
    expect([desk.tickets.calls, desk.linkedItems.opened, desk.conversation.comments]).toEqual([[], [], []]);
  });

  test.each<[string, Partial<Ticket>]>([
    ['done', { status: { id: '14', done: true } }],
    ['at that level already', { level: 'L3' }],
    ['at that level by its team, though its field is empty', { level: null, team: team('t-prod') }],
    ['described in the words of its notes', { texts: ['VPN', NOTES.tried.toUpperCase()] }],
    ['in another project by now', { projectId: '10001' }],
  ])('for a ticket that is %s is refused', async (_, over) => {
    const desk = aDesk({ ticket: aTicket(over) });
    expect(await desk.click()).toMatchObject({ outcome: 'refused' });
    expect(desk.linkedItems.opened).toEqual([]);
  });

  test.each([{ enabled: false }, { escalation: DEFAULT_ESCALATION }])(
    'where the rules do not have it is refused: %j',
    async (policy) => {
      const desk = aDesk({ policy });
      expect(await desk.click()).toMatchObject({ outcome: 'refused' });
      expect(desk.linkedItems.opened).toEqual([]);
    },
  );

  test('is done although its comment is not, and says so', async () => {
    const desk = aDesk();
    desk.conversation.fail('write', 'refused');
    expect(await desk.click()).toMatchObject({ outcome: 'opened', key: 'DEV-1', notes: 'not-written' });
  });

  test('looks for the comment whose answer was lost', async () => {
    const desk = aDesk();
    desk.conversation.fail('write', 'lost');
    expect(await desk.click()).toMatchObject({ outcome: 'opened', notes: 'written' });
    desk.conversation.fail('write', 'unknown');
    desk.conversation.fail('find', 'busy');
    expect(await desk.click()).toMatchObject({ outcome: 'opened', notes: 'not-written' });
  });

  test.each([
    [{ project: 'You cannot create issues in this project.' }, undefined, 'DEV'],
    [{ customfield_10050: 'Severity is required.' }, 'fields.customfield_10050', 'Severity is required.'],
    [{ summary: 'Too long.' }, 'summary', 'Too long.'],
  ])('tells what Jira says of %j', async (fields, field, says) => {
    const desk = aDesk();
    vi.spyOn(desk.linkedItems, 'open').mockRejectedValue(new JiraFailure('field', 'create issue', null, { fields }));
    const answer = await desk.click();
    expect(answer).toMatchObject({ outcome: 'refused', said: { happened: expect.stringContaining(says) as string } });
    expect(answer.outcome === 'refused' && answer.said.field).toBe(field);
    expect(desk.conversation.comments).toEqual([]);
  });

  test('rejects where nobody knows whether the item was made', async () => {
    const desk = aDesk();
    desk.linkedItems.fail('open', 'unknown');
    await expect(desk.click()).rejects.toMatchObject({ kind: 'unknown' });
    expect(desk.conversation.comments).toEqual([]);
  });
});
