import { JUDGED_BY_JIRA } from '../domain/gate/close-rules';
import type { LicensedRules, Suspension } from '../ports/licensed-rules';

/**
 * A licence that ended never keeps a ticket open. Our functions see it themselves; an expression, which Jira judges,
 * cannot: such rules are switched off while there is no licence, and on again with the next one. Nothing is asked of
 * Jira while all is as it was.
 *
 * @param active `null`: this environment has no licences
 */
export const followLicence =
  ({ rules, suspension }: { rules: LicensedRules; suspension: Suspension }) =>
  async (active: boolean | null): Promise<'suspended' | 'resumed' | 'unchanged'> => {
    const standing = await suspension.standing();
    const ended = active === false;
    if (ended === standing) return 'unchanged';
    await (ended ? rules.suspend(JUDGED_BY_JIRA) : rules.resume());
    // After it was done: what fails is done anew the next time.
    await suspension.note(ended);
    return ended ? 'suspended' : 'resumed';
  };
