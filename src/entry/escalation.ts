import {
  boolean,
  enums,
  integer,
  max,
  min,
  object,
  optional,
  pattern,
  record,
  refine,
  size,
  string,
  union,
  unknown,
} from 'superstruct';
import { LONGEST_ANSWER } from '../domain/handoff/notes';
import { Id } from '../domain/shapes';
import { jiraConversation } from '../jira/conversation';
import { jiraKeptComments } from '../jira/kept-comments';
import { jiraLinkedItems } from '../jira/linked-items';
import { jiraPeople } from '../jira/people';
import { jiraStamps } from '../jira/stamps';
import { jiraTickets } from '../jira/tickets';
import { sqlEndings } from '../storage/endings';
import { sqlLedger } from '../storage/ledger';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { storedLinkedDesks } from '../storage/linked-desks';
import { storedPastRules, storedPolicies } from '../storage/policies';
import { addNotes, askedNotes } from '../usecases/add-notes';
import { listVisits } from '../usecases/list-visits';
import { makeHandOver } from '../usecases/make-hand-over';
import { openLinkedWork } from '../usecases/open-linked-work';
import { undoHandOver } from '../usecases/undo-hand-over';
import { platformClock } from './clock';
import { ticketDoor, type TicketPlace } from './door';
import { queuedErrands } from './errand-queue';
import { expose } from './expose';
import { logged } from './logged';
import { outcomeRow } from './outcome-row';

const Text = size(string(), 0, LONGEST_ANSWER);
/** A comment of Jira has room for four times as much. */
const Reply = size(string(), 0, 8_000);
const MOST_NOTES = 12;
const MOST_FIELDS = 50;
/** Characters of JSON, all fields together. */
const LARGEST_FIELDS = 20_000;

const atMost = (most: number) => (entries: object) =>
  Object.keys(entries).length <= most || `there may be ${most} of them`;

const Notes = refine(
  record(pattern(string(), /^[a-z][a-z0-9-]{0,31}$/), union([Text, boolean()])),
  'notes',
  atMost(MOST_NOTES),
);
const Fields = refine(
  refine(record(pattern(string(), /^[A-Za-z0-9_]{1,64}$/), unknown()), 'fields', atMost(MOST_FIELDS)),
  'size',
  (fields) => JSON.stringify(fields).length <= LARGEST_FIELDS || 'this is more than can be sent at once',
);
/** Visits are numbered from 1. */
const Sequence = max(min(integer(), 0), 1_000_000);

const deps = {
  clock: platformClock,
  tickets: jiraTickets,
  ledger: sqlLedger(platformClock),
  policies: storedPolicies,
  errands: queuedErrands,
  conversation: jiraConversation,
  people: jiraPeople,
  linkedItems: jiraLinkedItems,
  copies: sqlLinkedCopies,
  linkedDesks: storedLinkedDesks,
  endings: sqlEndings,
  warn: (error: unknown): void => console.warn('opened work was not kept', logged(error)),
};
const make = makeHandOver(deps);
const undo = undoHandOver(deps);
const open = openLinkedWork(deps);
const list = listVisits(deps);
const notes = { ...deps, rules: storedPastRules, comments: jiraKeptComments, stamps: jiraStamps };
const asked = askedNotes(notes);
const add = addNotes(notes);

const agents = ({ issueId }: TicketPlace): Promise<boolean> => jiraPeople.agentOf(issueId);
/** Names one click, so that what it wrote is found again when an answer is lost. */
const operation = (): string => crypto.randomUUID();

/** What the pages of a ticket may ask. */
export const handler = expose(ticketDoor, {
  'hand-over.make': {
    may: agents,
    takes: object({
      verb: enums(['escalate', 'send-back', 'transfer']),
      team: Id,
      notes: Notes,
      reason: optional(Text),
      reply: optional(Reply),
      seen: Sequence,
    }),
    run: (place, asks) => make(place, asks, operation()),
  },
  'hand-over.undo': {
    may: agents,
    takes: object({ visit: Sequence }),
    run: (place, asks) => undo(place, asks, operation()),
  },
  'linked-work.open': {
    may: agents,
    // Jira's own limit of a summary.
    takes: object({ level: Id, summary: size(string(), 1, 255), notes: Notes, fields: Fields }),
    run: (place, asks) => open(place, asks, operation()),
  },
  'notes.asked': {
    may: agents,
    takes: object({}),
    run: asked,
  },
  'notes.add': {
    may: agents,
    takes: object({ visit: Sequence, notes: Notes }),
    run: (place, asks) => add(place, asks, operation()),
  },
  'outcome.record': outcomeRow(() => true),
  'visits.list': {
    may: agents,
    takes: object({}),
    run: async ({ issueId }) => ({ visits: await list(issueId) }),
  },
});
