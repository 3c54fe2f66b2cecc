import { privacy } from '@forge/api';
import type { AccountRegister } from '../ports/personal-data';
import type { Clock } from '../ports';

/** Atlassian's reporting of personal data (Forge user privacy guidelines). `updatedAt`: as fresh as the report itself. */
export const accountRegister = (clock: Clock): AccountRegister => ({
  async closed(accounts) {
    const updatedAt = new Date(clock.now()).toISOString();
    const updates = await privacy.reportPersonalData(accounts.map((accountId) => ({ accountId, updatedAt })));
    return updates.flatMap(({ accountId, status }) => (status === 'closed' ? [accountId] : []));
  },
});
