import { assumed, behaviours, documented, observed } from '../evidence';

export const doorBehaviours = behaviours('door', {
  'an app without the scope of an operation gets 401 "scope does not match"': observed(
    'github.com/raycast/extensions/issues/11212',
    '2024-03-11',
  ),
  'a call without a signed-in account gets 401': documented(
    'developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis',
  ),
  'a body that is not sent as JSON gets 415': assumed('Seen widely from Jira; not stated in its documentation.'),
  'a body of the wrong shape gets 400 with a message per field': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/intro (status codes)',
  ),
  'a rate-limited call gets 429 with Retry-After and RateLimit-Reason': documented(
    'developer.atlassian.com/cloud/jira/platform/rate-limiting',
  ),
});
