import type { AccountRegister, PersonalData } from '../ports/personal-data';

/**
 * Tells Atlassian of which accounts the app keeps an id, and erases those that were closed. An account that got another
 * name changes nothing: no name is kept. Answers how many there were.
 */
export const reportAccounts =
  ({ data, register }: { data: PersonalData; register: AccountRegister }) =>
  async (): Promise<{ reported: number; erased: number }> => {
    const accounts = await data.accounts();
    if (accounts.length === 0) return { reported: 0, erased: 0 };
    const closed = await register.closed(accounts);
    if (closed.length > 0) await data.erase(closed);
    return { reported: accounts.length, erased: closed.length };
  };
