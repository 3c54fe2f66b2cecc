import { number, optional, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { DeskSetup } from '../domain/doctor/desk-setup';
import { asSeenBefore, lately, troubleOf, type Checked } from '../domain/doctor/kept';
import type { CheckReport } from '../domain/doctor/report';
import type { Policy } from '../domain/policy';
import { JiraFailure, type Clock, type Ledger, type Policies } from '../ports';
import type { CheckedSetUps } from '../ports/checked';
import type { DeskSetups, Speaker } from '../ports/desk-setup';

export interface KeepCheckedDeps {
  clock: Clock;
  policies: Pick<Policies, 'of'>;
  ledger: Pick<Ledger, 'report' | 'settleDesk'>;
  checked: CheckedSetUps;
  setups: Pick<DeskSetups, 'mark'>;
}

interface Look {
  readonly setup: DeskSetup;
  readonly reports: readonly CheckReport[];
  readonly as: Speaker;
}

/**
 * Keeps what a look found, and tells those whom it concerns: the admins by a finding, and the agents, where hand-overs
 * suffer, by the project property that their pages read anyway. What the app may not see stays as a person saw it last.
 */
export async function keepChecked(
  deps: KeepCheckedDeps,
  policy: Policy,
  { setup, reports, as }: Look,
): Promise<Checked> {
  const { clock, checked } = deps;
  const { projectId } = policy.desk;
  const before = await checked.of(projectId);
  const all = asSeenBefore(reports, before?.seen ?? []);
  const seen = as === 'person' ? all.filter(({ state }) => state !== 'unknown') : (before?.seen ?? []);
  const now: Checked = { at: clock.now(), reports: all, seen, told: policy.enabled ? lately(before, all) : [] };
  await checked.keep(projectId, now);
  await tellAdmins(deps, projectId, before?.told ?? [], now);
  if (policy.enabled) await tellAgents(deps, policy, now, { setup, as });
  return now;
}

/** One finding for the desk, as new as what was last found to be wrong. */
async function tellAdmins(
  { ledger }: KeepCheckedDeps,
  projectId: string,
  before: readonly string[],
  { at, told }: Checked,
): Promise<void> {
  if (told.join() === before.join()) return;
  if (told.length === 0) return ledger.settleDesk(projectId, 'set-up-broken');
  await ledger.report({ code: 'set-up-broken', projectId, issueId: null, at, detail: told.join(', ') });
}

const Marked = type({
  version: number(),
  setUp: optional(type({ trouble: type({ happened: string(), means: string(), next: string() }) })),
});

async function tellAgents(
  { setups, policies }: KeepCheckedDeps,
  { version, desk: { projectId } }: Policy,
  { at, reports }: Checked,
  { setup: { property }, as }: Pick<Look, 'setup' | 'as'>,
): Promise<void> {
  const there = 'is' in property ? property.is : null;
  // A property that is not ours any more is a matter of its own, and no page reads it.
  if (!is(there, Marked) || there.version !== version) return;
  const trouble = troubleOf(reports);
  if (JSON.stringify(trouble) === JSON.stringify(there.setUp?.trouble ?? null)) return;
  // Saved or switched off since it was looked at: what was read then is not to be written over that.
  if ((await policies.of(projectId))?.version !== version) return;
  const { setUp: _, ...rules } = there;
  try {
    await setups.mark(projectId, trouble ? { ...rules, setUp: { at, trouble } } : rules, as);
  } catch (error) {
    // Whoever may not write it: the finding stands all the same, and the next look tries again.
    if (!(error instanceof JiraFailure)) throw error;
  }
}
