import { assign, boolean, object, pattern, string } from 'superstruct';
import type { Contract } from '../contract';
import { Outcome } from '../domain/gate/outcome';
import { mayRecordOutcome } from '../jira/outcome-rights';
import { jiraOutcomes } from '../jira/outcomes';
import { sqlEndings } from '../storage/endings';
import { sqlLedger } from '../storage/ledger';
import { recordOutcome } from '../usecases/record-outcome';
import { platformClock } from './clock';
import type { TicketPlace } from './door';
import type { Row } from './expose';

const record = recordOutcome({
  clock: platformClock,
  outcomes: jiraOutcomes,
  ledger: sqlLedger(platformClock),
  endings: sqlEndings,
});

type Asks = Contract['outcome.record']['asks'];

/** Recording an outcome, on whatever page: who may is asked of Jira. `desk`: the page stands in a service project. */
export const outcomeRow = <P extends TicketPlace>(desk: (place: P) => boolean): Row<'outcome.record', P> => ({
  may: (place) => mayRecordOutcome(place.issueId, desk(place)),
  takes: assign(Outcome, object({ operation: pattern(string(), /^[a-z0-9-]{8,64}$/), again: boolean() })),
  run: ({ issueId }, asks: Asks) => record(issueId, asks),
});
