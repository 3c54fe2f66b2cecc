import { noteFor } from '../../domain/doctor/kept';
import type { Policy, TeamClock } from '../../domain/policy';
import type { Ending, TrialRecord } from '../../domain/trial/record';
import { onTrial } from '../../domain/trial/strategies';
import { rulesChanged } from '../../domain/trial/words';
import { markDesk } from '../mark-desk';
import type { TrialDeps } from './deps';

/** What the rules have to say of the team's clock by what was seen; `null`: nothing else than now. */
function wantedOf(clock: TeamClock, { proves, strategy }: Ending): TeamClock | null {
  if (proves === null) return null;
  if (!proves) return clock.proven ? { ...clock, proven: false } : null;
  const stopsOn = strategy ?? clock.stopsOn;
  return clock.proven && clock.stopsOn === stopsOn ? null : { ...clock, stopsOn, proven: true };
}

/**
 * Ends a trial: what it showed becomes the rules' next version, where they are still those that were on trial. Written as
 * the admin who asks. Done twice, it saves nothing twice. Rejects with JiraFailure.
 */
export async function putInForce(deps: TrialDeps, record: TrialRecord, by: string | null): Promise<TrialRecord> {
  const { ending, projectId } = record;
  if (!ending) return record;
  const policy = await deps.policies.of(projectId);
  const over: TrialRecord = { ...record, state: ending.state };
  if (ending.proves === null || !policy?.teamClock) return over;
  if (onTrial(policy) !== record.rules) return { ...record, state: 'stopped', ending: rulesChanged };
  const wanted = wantedOf(policy.teamClock, ending);
  const next: Policy = wanted ? { ...policy, version: policy.version + 1, teamClock: wanted } : policy;
  if (wanted) await deps.policies.save(next, { at: deps.clock.now(), by, how: 'proven' });
  // Also where nothing was to be saved: an earlier attempt may have ended between the two.
  // What agents know of a broken set-up stays so until it is looked at anew.
  const note = next.enabled ? noteFor(await deps.checked.of(projectId), 'team-clock') : {};
  await markDesk(deps, next, policy, note);
  if (ending.proves) await deps.ledger.settleDesk(projectId, 'customer-clock-changed');
  return over;
}
