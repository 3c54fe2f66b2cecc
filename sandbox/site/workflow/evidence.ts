import { assumed, behaviours, documented, observed } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/';
const RACE = 'transition race experiment on a live site';

export const workflowBehaviours = behaviours('workflow', {
  'Without Transition Issues no transition is listed; an unknown transitionId lists none': documented(DOC),
  'An unknown transition id answers 400 "Transition id … is not valid for this issue."': observed(RACE, '2026-09'),
  'A transition of another status answers 400 "Can\'t move (KEY) …"': observed(RACE, '2026-09'),
  'Of two transitions at once the loser gets 400 "Action … is invalid"': observed(RACE, '2026-09'),
  'A failing condition or a missing permission answers "Can\'t move" too': assumed('the text hints at permission'),
  'A transition to the status the issue has answers 204 and leaves no status item': observed(RACE, '2026-09'),
  'A transition without a screen ignores fields and comment unread': observed('harness of a live site', '2026'),
  'A field off the screen is refused with the "cannot be set" sentence': documented(DOC),
  'A required field of the screen that is empty answers "<name> is required."': assumed(
    'Jira’s wording, not read from a live site',
  ),
  'A failing field validator answers 400 with its configured message in errorMessages': observed(
    'live-probe register',
    '2026-07',
  ),
  'Conditions are enforced in the list and in the call': observed('37 live checks', '2026'),
  'A transition hidden from people is listed and open to an app that acts as itself': assumed(
    'skipRemoteOnlyCondition hints at it',
  ),
  'Fields, what the transition sets and the status are one history group, status last':
    assumed('as live histories look'),
  'Setting the resolution sets the resolution date, clearing it clears it; the history shows the resolution only':
    assumed('as live histories look'),
});
