import { assumed, behaviours, documented, observed } from '../../evidence';

const VALIDATOR = 'developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator';
const CONDITION = 'developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-condition';
const WORKFLOWS = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/';
const PROBES = 'live-probe register';
const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/';
const RACE = 'transition race experiment on a live site';

export const workflowBehaviours = behaviours('workflow', {
  'What a collaborator says with a transition is internal': assumed('as a comment of theirs in the issue view'),
  'A link to work that is deleted while rules are asked is refused like a lost race': assumed('its end is gone'),
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
  'A status that was read without a place in the diagram may be sent back so': assumed(
    'what reading answers is what updating is given',
  ),
  'A transition hidden from people is listed and open to an app that acts as itself': assumed(
    'skipRemoteOnlyCondition hints at it',
    {
      bears: 'restart',
      look: 'Hide the transitions of the re-entry status from people; as the app, read the ticket with expand=transitions: they are listed, and making one answers 204.',
    },
  ),
  'Fields, what the transition sets and the status are one history group, status last':
    assumed('as live histories look'),
  'Setting the resolution sets the resolution date, clearing it clears it; the history shows the resolution only':
    assumed('as live histories look'),
  'Only true of an app’s validator expression passes; a text blocks and is shown': documented(VALIDATOR),
  'An expression that fails, or says what a rule cannot take, blocks, and its app is told': documented(VALIDATOR),
  'A rule of an app that is gone does not hold': documented(VALIDATOR),
  'An expression in the configuration replaces the manifest’s': documented(VALIDATOR),
  'A condition that does not say true hides its transition, whoever asks': documented(CONDITION),
  'groupOperator is null where the condition is the transition’s only one': documented(CONDITION),
  'A function validator gets key, configuration, statuses, and with read:jira-work the fields modified':
    documented(VALIDATOR),
  'A comment of the screen is told in modifiedFields as its document': assumed(
    'documented as supported, not its shape',
  ),
  'A function validator at creation is told no key and no status to come from': assumed('there are none yet'),
  'A function that throws or takes too long blocks with a general message': assumed('not documented', {
    bears: 'close check',
    look: 'Let the validator function throw, then let it sleep beyond 25 s: the transition is refused both times. If it is let through, the close check must answer before its own deadline.',
  }),
  'Where a rule has no words, or its words fail, people read a general message': assumed(
    'documented that there is one, not its words',
    {
      bears: 'close check',
      look: 'Let the validator answer result false without errorMessage: the transition is refused and Jira shows words of its own.',
    },
  ),
  'Functions are asked only when nothing else stands against the transition; all messages of one kind are shown':
    assumed('Jira’s order is not documented'),
  'A transition judged by a workflow that was saved meanwhile is lost like a race': assumed(
    'its rules are no longer those',
  ),
  'A post function of an app runs after the transition, with one executionId for all': documented(
    'developer.atlassian.com/platform/forge/events-reference/jira (run post function event)',
  ),
  'A rule that is disabled is passed over': documented(WORKFLOWS),
  'A rule that is disabled is passed over even when its app is gone': assumed(
    'Only that the rule of an app that is gone fails is documented',
    {
      bears: 'close check',
      look: 'Switch a rule off by PUT workflow/rule/config, uninstall the app and make the transition: it is made.',
    },
  ),
  'The words of Jira’s own validators where none are configured': assumed('not read from a live site'),
  'Somebody who may not be assigned is not assigned by a post function, and the transition is made':
    assumed('as Data Center does'),
  'Links sent with a transition need the field Linked Issues on its screen': assumed('as any field does'),
});

export const workflowAdminBehaviours = behaviours('workflow administration', {
  'Without Administer Jira the workflow and status API answers 401, its older parts 403': documented(WORKFLOWS),
  'One workflow that does not exist fails the whole bulk read with 404': observed('harness of a live site', '2026'),
  'A search expands transitions only; anything else is 400': observed('harness of a live site', '2026'),
  'An update replaces the whole workflow': documented(WORKFLOWS),
  'An outdated version answers 409; the validation lists it among its errors': observed(PROBES, '2026-07'),
  'A new status needs a UUID for its reference; one that exists is bound by its id, its name alone is taken': observed(
    PROBES,
    '2026-07',
  ),
  'A status may be referred to by its own id when that id is given': documented(WORKFLOWS),
  'The initial transition refuses conditions; conditions need an operation': observed(PROBES, '2026-07'),
  'Ids of rules are made anew at each read; the id among a Forge rule’s parameters stays': assumed(
    'the first half is reported of a live site, the second is what the rule configuration API needs',
  ),
  'How a status waits for approval is not read, and lost when written back': observed(PROBES, '2026-07'),
  'Validation answers 200 with its errors': documented(WORKFLOWS),
  'Codes of validation errors other than NON_UNIQUE_STATUS_NAME, and their words': assumed('not documented'),
  'A status in which work is goes only when the request maps it': documented(WORKFLOWS),
  'Work that is mapped moves at once, with a history entry by who saved': assumed(
    'Jira moves it in a task; that histories show it is not documented',
  ),
  'A rule of a Forge app must be of an installed app, or have been in the workflow before': assumed(
    'documented that unknown keys are refused',
  ),
  'The configuration of a rule has at most 32 KiB': documented(VALIDATOR),
  'A transition keeps its place on the portal when the workflow is saved': assumed('this API does not speak of it'),
  'Which fields a transition’s screen requires stays when the workflow is saved': assumed(
    'Jira keeps that in field configurations',
  ),
  'An app reads and changes the configuration of its own rules only': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-transition-rules/',
  ),
  'Each project has a workflow scheme of its own until it is given another’s': assumed('as templates set projects up'),
  'A scheme is assigned only to a project without work': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-scheme-project-associations/',
  ),
  'A status that a workflow has, or in which work is, cannot be deleted': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-status/',
  ),
});
