import type { PolicyDraft } from '../../domain/policy';
import type { Clock, Policies } from '../../ports';
import type { ShownPanels } from '../../ports/past';
import type { PastRules } from '../../ports/rule-checks';
import type { SetUpPlans, SetUpSite } from '../../ports/set-up';
import type { Saving } from '../save-policy';

export interface SetUpDeps {
  clock: Clock;
  plans: SetUpPlans;
  policies: Pick<Policies, 'of'>;
  pastRules: Pick<PastRules, 'at'>;
  panels: Pick<ShownPanels, 'note'>;
  /** With the rights of the admin who asks. */
  site: SetUpSite;
  /** Saves rules as the settings page does. */
  save(projectId: string, draft: PolicyDraft, saving: Saving): Promise<unknown>;
}
