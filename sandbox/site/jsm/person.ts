import type { JsonObject } from '../../json';
import type { Caller } from '../caller';
import type { AccountId, Site, User } from '../model';
import { seesEmail } from '../people/privacy';
import { worksAtSomeDesk } from './access';

/** As everywhere in Jira; people who work at a desk also read where its portal-only customers are written to. */
const toldEmail = (site: Site, caller: Caller, user: User): boolean =>
  seesEmail(site, caller, user) || (user.accountType === 'customer' && !caller.app && worksAtSomeDesk(site, caller));

/** A person as JSM draws one for this caller; without the e-mail address where it is not the caller's to read. */
export function personDto(site: Site, caller: Caller, accountId: AccountId): JsonObject {
  const user = site.users.get(accountId);
  const jiraRest = `${site.baseUrl}/rest/api/2/user?accountId=${encodeURIComponent(accountId)}`;
  return {
    accountId,
    ...(user
      ? {
          ...(toldEmail(site, caller, user) ? { emailAddress: user.email } : {}),
          displayName: user.displayName,
          active: user.active,
          timeZone: user.timeZone,
        }
      : { active: false }),
    _links: { jiraRest, avatarUrls: {}, self: jiraRest },
  };
}
