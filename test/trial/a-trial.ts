import type { Policy } from '../../src/domain/policy';
import type { Trial } from '../../src/domain/trial/trial';
import { clearAbandonedTrials } from '../../src/usecases/trial/clear-abandoned-trials';
import { goOnWithTrial, readTrial, startTrial, stopTrial } from '../../src/usecases/trial/run-trial';
import { aPolicy, MONDAY } from '../support/builders';
import { memoryEndings, memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryConversation } from '../support/in-memory/conversation';
import { memoryChecked } from '../support/in-memory/desk-setups';
import { memoryDeskFacts } from '../support/in-memory/desk-facts';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLinkedDesks } from '../support/in-memory/linked-news';
import { memoryPolicies } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';
import { memoryErasing, memoryScratchTickets, memoryTrials } from '../support/in-memory/trial';

/** A desk in memory, and the trial of it. */
export function aTrialDesk(policy: Policy = aPolicy()) {
  const clock = { at: MONDAY, now: () => clock.at };
  const ledger = memoryLedger(clock);
  const tickets = memoryTickets(clock);
  const scratch = memoryScratchTickets(clock, tickets);
  const { fields, doneStatuses } = policy;
  const facts = { projectKey: 'HELP', teamKind: 'team' as const, fields, doneStatuses, teamField: 'cf-team' };
  const deps = {
    clock,
    ledger,
    tickets,
    scratch,
    policies: memoryPolicies(policy),
    checked: memoryChecked(),
    conversation: memoryConversation(clock),
    copies: memoryLinkedCopies(),
    endings: memoryEndings(),
    linkedDesks: memoryLinkedDesks(),
    desk: memoryDeskFacts({ [policy.desk.projectId]: facts }),
    trials: memoryTrials(),
    erasing: memoryErasing(ledger),
  };
  const place = { projectId: policy.desk.projectId, accountId: 'an-admin' };
  let operations = 0;
  const operation = (): string => `operation${++operations}`;
  const goOn = () => goOnWithTrial(deps)(place, operation());
  const start = () => startTrial(deps)(place, operation());
  return {
    ...deps,
    start,
    goOn,
    read: () => readTrial(deps)(place.projectId),
    stop: () => stopTrial(deps)(place, operation()),
    clear: () => clearAbandonedTrials(deps)(operation()),
    record: () => {
      const record = deps.trials.kept.get(place.projectId);
      if (!record) throw new Error('there is no trial');
      return record;
    },
    /** Goes on, waiting as told, until it is over. */
    async untilOver(): Promise<Trial> {
      for (let call = 0; call < 80; call++) {
        const shown = await goOn();
        if (shown && shown.state !== 'going') return shown;
        clock.at += Math.max(shown?.againIn ?? 0, 200);
      }
      throw new Error('the trial does not end');
    },
  };
}
