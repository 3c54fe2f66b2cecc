import { assumed, behaviours, documented } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/';

export const linkBehaviours = behaviours('issue links', {
  'Creating a link answers 201 without a body or an id, also for a link that exists': documented(DOC),
  'A link shows exactly one other end, without its resolution': documented(DOC),
  'Unknown type, invisible issue and missing Link Issues answer 404': documented(DOC),
  'The inward issue "blocks" the outward issue': assumed(
    'reported of live sites by one source, contradicted by others',
  ),
  'A link is in the history of both ends as "This issue blocks KEY"': assumed(
    'the wording of issue views, not read from a live site',
  ),
  'A deleted issue leaves no history at the issues it was linked with': assumed('its links go with it'),
  'Links to issues the reader may not see are left out': assumed('as Data Center’s link collection does'),
});
