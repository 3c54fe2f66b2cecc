import { accountRegister } from '../jira/account-register';
import { keptPersonalData } from '../storage/personal-data';
import { reportAccounts } from '../usecases/report-accounts';
import { platformClock } from './clock';

const report = reportAccounts({ data: keptPersonalData, register: accountRegister(platformClock) });

/** Every week, as Atlassian asks. */
export const run = (): Promise<{ reported: number; erased: number }> => report();
