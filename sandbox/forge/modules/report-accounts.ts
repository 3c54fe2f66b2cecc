import { z } from 'zod';
import type { Site } from '../../site/model';
import type { Service } from '../platform/platform';
import { json, Malformed, parseBody, unknown } from '../platform/wire';

const shape = z.strictObject({
  accounts: z.array(z.strictObject({ accountId: z.string().min(1), updatedAt: z.string() })).min(1),
});
/** @forge/api sends 90 at most; developer.atlassian.com/platform/forge/user-privacy-guidelines says the same. */
const MOST = 90;

/**
 * `privacy.reportPersonalData` of @forge/api: which of the accounts an app keeps data about have been closed.
 * An account is closed when the site no longer has it. Changed names are not reported: the site does not know
 * when one changed.
 */
export const reportAccountsService = (site: Site): Service => ({
  serves: ({ type, remote }, path) => type === 'fpp' && remote === 'stargate' && path === '/app/report-accounts',
  async answer({ method, path, body }) {
    if (method !== 'POST') return unknown(`${method} ${path}`);
    try {
      const { accounts } = parseBody(body, shape);
      if (accounts.length > MOST) return json(400, { message: `At most ${MOST} accounts at a time` });
      if (accounts.some((it) => Number.isNaN(Date.parse(it.updatedAt))))
        return json(400, { message: 'updatedAt is an ISO 8601 date-time' });
      const closed = accounts.filter((it) => !site.users.has(it.accountId));
      return closed.length === 0
        ? new Response(null, { status: 204 })
        : json(200, { accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
    } catch (error) {
      if (error instanceof Malformed) return json(400, { message: error.message });
      throw error;
    }
  },
});
