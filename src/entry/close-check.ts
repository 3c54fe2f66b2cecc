import { jiraLinkedWork } from '../jira/linked-work';
import { parseLinks } from '../jira/parse-links';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { storedPolicies } from '../storage/policies';
import { checkLinkedClosed } from '../usecases/check-linked-closed';
import { platformAlarm, platformClock } from './clock';
import { ruleFunction, warn } from './rule-input';

const check = checkLinkedClosed({
  clock: platformClock,
  linkedWork: jiraLinkedWork,
  copies: sqlLinkedCopies,
  policies: storedPolicies,
  alarm: platformAlarm,
  warn,
});

/** *Linked escalations closed*: may the ticket take this transition? Links that its screen adds count as well. */
export const handler = ruleFunction(
  'linked-closed',
  { rule: 'Linked escalations closed', what: 'The linked work' },
  async ({ key, config, modified }) => check({ key, config, onScreen: parseLinks(modified['issuelinks']) }),
);
