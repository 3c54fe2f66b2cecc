import { assumed, behaviours, documented } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/';

export const workflowSchemeBehaviours = behaviours('workflow schemes', {
  'An update has no draft: it holds at once, in every project of the scheme': documented(DOC),
  'Work whose status the new workflow lacks moves as mapped, by work type first, then by workflow': documented(DOC),
  'A mapping is demanded where work stands in a status that goes, not for every status that goes': assumed(
    'The specification says that mappings are required when the new workflow lacks statuses of the old one; whether also without work in them is not said.',
  ),
  'An update with an outdated version is refused with 409': assumed(
    'The specification knows 409 for another update under way; the version is there to be compared.',
  ),
  'Work types without a workflow of their own are refused with 501': assumed(
    "They would have Jira's own default workflow, which this site has not.",
  ),
});
