import { object } from 'superstruct';
import { jiraConversation } from '../../jira/conversation';
import { jiraDeskFacts } from '../../jira/desk-facts';
import { jiraTickets } from '../../jira/tickets';
import { jiraScratchTickets } from '../../jira/trial/scratch-tickets';
import { storedChecked } from '../../storage/checked';
import { sqlEndings } from '../../storage/endings';
import { sqlLedger } from '../../storage/ledger';
import { sqlLinkedCopies } from '../../storage/linked-copies';
import { storedLinkedDesks } from '../../storage/linked-desks';
import { storedPolicies } from '../../storage/policies';
import { sqlErasing, storedTrials } from '../../storage/trials';
import type { TrialDeps } from '../../usecases/trial/deps';
import { goOnWithTrial, readTrial, startTrial, stopTrial } from '../../usecases/trial/run-trial';
import { platformClock } from '../clock';
import type { ProjectPlace } from '../door';
import type { Row } from '../expose';
import { admins } from './admins';

/** Also of the schedule that clears what a closed page left behind. */
export const trialDeps: TrialDeps = {
  clock: platformClock,
  policies: storedPolicies,
  checked: storedChecked,
  ledger: sqlLedger(platformClock),
  tickets: jiraTickets,
  conversation: jiraConversation,
  copies: sqlLinkedCopies,
  endings: sqlEndings,
  linkedDesks: storedLinkedDesks,
  desk: jiraDeskFacts,
  scratch: jiraScratchTickets,
  trials: storedTrials,
  erasing: sqlErasing,
};

const read = readTrial(trialDeps);
const start = startTrial(trialDeps);
const goOn = goOnWithTrial(trialDeps);
const stop = stopTrial(trialDeps);
const operation = (): string => crypto.randomUUID();

type TrialKey = 'trial.start' | 'trial.read' | 'trial.go-on' | 'trial.stop';

/** The trial hand-over. */
export const trialRows = {
  'trial.start': { may: admins, takes: object({}), run: (place) => start(place, operation()) },
  'trial.read': { may: admins, takes: object({}), run: async ({ projectId }) => ({ trial: await read(projectId) }) },
  'trial.go-on': { may: admins, takes: object({}), run: async (place) => ({ trial: await goOn(place, operation()) }) },
  'trial.stop': { may: admins, takes: object({}), run: async (place) => ({ trial: await stop(place, operation()) }) },
} satisfies { [K in TrialKey]: Row<K, ProjectPlace> };
