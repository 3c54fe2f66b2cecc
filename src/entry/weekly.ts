import { Queue, type AsyncEvent } from '@forge/events';
import { number, type } from 'superstruct';
import { is } from '../domain/fits';
import { accountRegister } from '../jira/account-register';
import { jiraNamesOnTickets } from '../jira/names-on-tickets';
import { sqlLedger } from '../storage/ledger';
import { keptPersonalData } from '../storage/personal-data';
import { storedReportMarks } from '../storage/report-marks';
import { beginReport, goOnReporting, type Reported } from '../usecases/report-accounts';
import { platformClock } from './clock';

const Message = type({ turn: number() });

const deps = {
  clock: platformClock,
  data: keptPersonalData,
  register: accountRegister(platformClock),
  names: jiraNamesOnTickets,
  ledger: sqlLedger(platformClock),
  marks: storedReportMarks,
  messages: {
    async send(turn: number, delay = 0): Promise<void> {
      const wait = delay > 0 ? { delayInSeconds: delay } : {};
      await new Queue({ key: 'accounts' }).push({ body: { turn }, ...wait });
    },
  },
};
const begin = beginReport(deps);
const report = goOnReporting(deps);

/** Every week, as Atlassian asks. */
export const run = (): Promise<Reported> => begin(crypto.randomUUID());

/** The rest, some pages a run. A throw makes the platform try again; after that, the next week goes on. */
export async function goOn(event: AsyncEvent): Promise<Reported | undefined> {
  if (!is(event.body, Message)) return void console.error('not a message to go on with the report');
  return report(event.body.turn, event.eventId);
}
