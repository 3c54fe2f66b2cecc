import { assumed, behaviours, documented } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/';

export const linkBehaviours = behaviours('issue links', {
  'Creating a link answers 201 without a body or an id, also for a link that exists': documented(DOC),
  'A link shows exactly one other end, without its resolution': documented(DOC),
  'Unknown type, invisible issue and missing Link Issues answer 404': documented(DOC),
  'The inward issue "blocks" the outward issue': assumed(
    'reported of live sites by one source, contradicted by others',
    {
      bears: 'close check',
      look: 'Create a link of type Blocks over REST with inwardIssue A and outwardIssue B, and open A: it reads "blocks B".',
    },
  ),
  'A link is in the history of both ends as "This issue blocks KEY"': assumed(
    'the wording of issue views, not read from a live site',
  ),
  'A deleted issue leaves no history at the issues it was linked with': assumed('its links go with it'),
  'Link types are managed by Jira’s admins; others get 404, as for a name in use': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-link-types/',
  ),
  'A deleted link type takes its links along, without history or events': assumed('Data Center asks for another type'),
  'Creating asks for Link Issues at the outward end only, deleting at one of the two': documented(DOC),
  'A link’s creation and end are told once, after the updates of both issues': assumed(
    'the order of events is not documented',
  ),
  'Links to issues the reader may not see are left out': assumed('as Data Center’s link collection does'),
});
