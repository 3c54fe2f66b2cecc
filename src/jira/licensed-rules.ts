import type { LicensedRules } from '../ports/licensed-rules';
import { changeOwnRules } from './own-rules';

/** The mark by which a rule that we switched off is told from one that an admin did. */
export const SUSPENDED = 'tierline-licence';

/** Through Jira's API for an app's own rules. */
export const jiraLicensedRules: LicensedRules = {
  async suspend(rules) {
    const which = new Set(rules);
    await changeOwnRules('suspend rules', ({ key, configuration }) =>
      which.has(key) && configuration.disabled !== true ? { ...configuration, disabled: true, tag: SUSPENDED } : null,
    );
  },
  async resume() {
    await changeOwnRules('resume rules', ({ configuration }) =>
      configuration.tag === SUSPENDED ? { ...configuration, disabled: false, tag: '' } : null,
    );
  },
};
