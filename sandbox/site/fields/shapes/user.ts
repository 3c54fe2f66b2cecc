import type { Json, JsonObject } from '../../../json';
import type { AccountId, Site } from '../../model';

const SIZES = [48, 24, 16, 32];

/** A person as Jira draws one wherever people appear; `null` for nobody. */
export function userShape(site: Site, accountId: AccountId | null): Json {
  const user = accountId === null ? undefined : site.users.get(accountId);
  if (!user) return null;
  const id = encodeURIComponent(user.accountId);
  const avatarUrls: JsonObject = {};
  for (const size of SIZES) avatarUrls[`${size}x${size}`] = `${site.baseUrl}/avatar/${id}?size=${size}`;
  return {
    self: `${site.baseUrl}/rest/api/3/user?accountId=${id}`,
    accountId: user.accountId,
    avatarUrls,
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    accountType: user.accountType,
  };
}
