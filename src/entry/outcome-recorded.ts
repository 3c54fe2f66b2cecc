import { jiraCheckedTickets } from '../jira/checked-tickets';
import { jiraKeptComments } from '../jira/kept-comments';
import { sqlEndings } from '../storage/endings';
import { sqlLedger } from '../storage/ledger';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { checkOutcomeRecorded } from '../usecases/check-outcome-recorded';
import { platformAlarm, platformClock } from './clock';
import { ruleFunction, warn } from './rule-input';

const check = checkOutcomeRecorded({
  tickets: jiraCheckedTickets,
  comments: jiraKeptComments,
  ledger: sqlLedger(platformClock),
  endings: sqlEndings,
  copies: sqlLinkedCopies,
  alarm: platformAlarm,
  warn,
});

/** The level that the screen sets: `undefined` for none, `null` where it is emptied. */
function levelOf(modified: Readonly<Record<string, unknown>>, field: string | null): string | null | undefined {
  if (field === null || !Object.hasOwn(modified, field)) return undefined;
  const level = modified[field];
  return typeof level === 'string' && level !== '' ? level : null;
}

/** *Outcome recorded*: may the work take this transition? */
export const handler = ruleFunction(
  'outcome-recorded',
  { rule: 'Outcome recorded', what: 'The outcome' },
  ({ key, config, modified }) => check({ key, config, onScreen: levelOf(modified, config.fields.level) }),
);
