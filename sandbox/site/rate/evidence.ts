import { assumed, behaviours, documented } from '../../evidence';

const PAGE = 'developer.atlassian.com/cloud/jira/platform/rate-limiting';
const docs = documented(PAGE);

export const rateBehaviours = behaviours('rates', {
  'an app has 65,000 points an hour on all its sites together; the pool is full again at the top of the UTC hour': docs,
  'a read costs 1 and 1 for each object, 2 for people and permissions; a write 1': docs,
  'with the points used up every call of the app is refused, with Retry-After until the hour ends': docs,
  'calls with an API token cost no points': docs,
  'what a front end asks as the person costs no points': assumed('said by staff in public, not documented'),
  'a call that a rate limit refused costs nothing': assumed('the page speaks of requests that are served'),
  'one issue takes 20 writes in 2 seconds and 100 in 30, from all clients together': docs,
  'which calls are writes to an issue': assumed('those other than GET whose path names it, except notifications'),
  'a write that Jira itself refuses counts too': assumed('a limit at the gateway cannot know'),
  'requests a second to one operation, with its exceptions': docs,
  'the buffer for bursts is one second’s worth': assumed('its size is not published'),
  'bursts are limited only where that is asked for': assumed(
    'work takes no time by the sandbox’s clock, so that honest use would fall into one second',
  ),
  'the body of a 429': assumed('only its headers are documented'),
});
