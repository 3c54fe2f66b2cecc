import { jiraCheckedTickets } from '../jira/checked-tickets';
import { jiraKeptComments } from '../jira/kept-comments';
import { sqlLedger } from '../storage/ledger';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { storedPastRules } from '../storage/policies';
import { checkNotesComplete } from '../usecases/check-notes-complete';
import { platformAlarm, platformClock } from './clock';
import { ruleFunction, warn } from './rule-input';

const check = checkNotesComplete({
  tickets: jiraCheckedTickets,
  comments: jiraKeptComments,
  ledger: sqlLedger(platformClock),
  rules: storedPastRules,
  copies: sqlLinkedCopies,
  alarm: platformAlarm,
  warn,
});

/** *Escalation notes complete*: may the ticket take this transition? */
export const handler = ruleFunction(
  'notes-complete',
  { rule: 'Escalation notes complete', what: 'The escalation notes' },
  ({ key, config }) => check({ key, config }),
);
