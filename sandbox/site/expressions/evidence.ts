import { assumed, behaviours, documented, observed } from '../../evidence';

const GRAMMAR = 'developer.atlassian.com/cloud/jira/software/jira-expressions-grammar';
const TYPES = 'developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference';
const REST = 'Jira Cloud platform OpenAPI document, Jira expressions';
const EXPRESSIONS = 'developer.atlassian.com/cloud/jira/platform/jira-expressions';
const FIELD = 'developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field';
const EVENTS = 'developer.atlassian.com/platform/forge/events-reference/product_events';

export const expressionEvidence = behaviours('expressions', {
  'declarations, if/else, try/catch, throw as an expression, ?:, ??, ||, &&, comparison, arithmetic, arrows, templates':
    documented(GRAMMAR),
  'a brace after an arrow opens a map': documented(EXPRESSIONS),
  'errors carry type, line and column, "… expected, … encountered."': documented(REST),
  'a failed evaluation reads Evaluation failed: "part" - why': documented(REST),
  'a member of null is an error, "Type null does not have any properties"': observed(
    'appfire.atlassian.net JMWEC, Avoid Jira expression errors',
    'Jira Cloud',
  ),
  'typeof names the type, e.g. Issue': documented(TYPES),
  'limits of characters, leaves, steps, expensive operations, beans, primitive values': documented(REST),
  '== compares without conversion and refuses a number with a string': observed(
    'leanzero-srl/leanzero-cognirunner-forgeapp, live harness notes',
    'Jira Cloud, 2026',
  ),
  'typeof of a variable that is not there is "undefined"': documented(EXPRESSIONS),
  '?. is null where the property does not exist': documented(EXPRESSIONS),
  'an arrow may have a block of declarations, if/else and return': documented(EXPRESSIONS),
  'types have the properties and methods of the reference; anything else is "Unrecognized property"': documented(TYPES),
  'members marked 1 cost one expensive operation for all objects of the type, members marked N one for each':
    documented(TYPES),
  'items of a list beyond 1,000 cost one expensive operation each when a function is called with them':
    documented(TYPES),
  'join ends in dots beyond 10,000 characters; repeat and pad go to 100': documented(TYPES),
  'custom fields come in the JSON form of REST, by id or by key': documented(TYPES),
  'changelogs are newest first, comments oldest first': documented(TYPES),
  'new Issue, Project and User are null for what is not there or not to be seen': documented(TYPES),
  'dates are answered in the form of the REST API': documented(TYPES),
  'a validator sees issue with the changes of the screen and originalIssue without': documented(
    'developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator',
  ),
  'variables of display conditions': documented(
    'developer.atlassian.com/platform/forge/manifest-reference/display-conditions/jira',
  ),
  'validation of an app’s field: true passes, a String or errorMessage refuses; not for the app’s own way of writing':
    documented(FIELD),
  'a formatter makes an app’s field a text': documented(FIELD),
  'evaluate answers 404 for what the context names and the caller may not see': documented(REST),
  'custom context variables are an object of named variables': documented(
    `${REST}: its description and example; its schema shows a list`,
  ),
  'a link whose other end the viewer may not see is left out of issue.links': assumed(
    'as in the issue’s REST form; a close check that rests on it would let such a ticket close',
    {
      bears: 'close check',
      look: 'Link a ticket to an open one in a project the person may not browse and count issue.links in a validator expression: if the hidden link is missing, the expression variant lets such a ticket close.',
    },
  ),
  'status, resolution and key of a linked issue cost nothing beyond issue.links': assumed(
    'the reference marks neither these nor linkedIssue',
    {
      bears: 'close check',
      look: 'Evaluate the expression over twenty links with expand=meta.complexity: expensiveOperations stays at 2 or less.',
    },
  ),
  'each reading of a custom field is an expensive operation, also on the context’s own issue': assumed(
    'the OpenAPI document names custom fields as expensive, Appfire reports failure beyond ten issues; whose own is not said',
    {
      bears: 'close check',
      look: 'Evaluate a read of Support Level over eleven links with expand=meta.complexity: it fails, and over ten it says ten or eleven expensive operations.',
    },
  ),
  'properties cost once for each key and type, constructors once each': assumed('the reference marks get, not keys'),
  'changelog items have empty texts for what was not': assumed('the reference types all of them as texts'),
  'customerRequest is null on work of a desk that no portal form raised': assumed(
    'only its presence on desks is documented',
  ),
  'a customer request’s status date is a Date': assumed('its type is told as text elsewhere'),
  'groups of another person are refused to who is no administrator': assumed(
    'the permission is documented, not the answer',
  ),
  'plusDays and plusMonths follow the viewer’s calendar': assumed('the reference names no zone'),
  'regular expressions mean what Java and JavaScript agree on; all else is not supported': assumed(
    'the dialect is not JavaScript’s',
  ),
  'match is null without a match': assumed('as in JavaScript'),
  'an issue in a result is answered as GET issue answers it': assumed('"a Jira REST API object" is all that is said'),
  'issues of a context are 50 unless asked, 1,000 at most': assumed('numbers of the operation that this one replaces'),
  'the last page of issues has an empty nextPageToken': assumed('the specification requires the member'),
  'a rule of an app’s field that fails refuses the value': assumed('only true is documented to pass'),
  'while an issue is created, rules of fields that are not sent are asked with null, and issue is null': assumed(
    'the documented example guards against exactly this',
  ),
  'a formatter that fails leaves the value as it is': assumed('not documented'),
  'a filter sees event as a Map and must answer Boolean': documented(EVENTS),
  'a property path in a filter is null when unresolvable or an object; operations on it need parentheses':
    documented(EVENTS),
  'a filter may have 10,000 characters and 50,000 steps': documented(EVENTS),
  'a missing key of a Map is null': assumed(
    'the reference speaks of Maps by key; the filter page calls access to what is not defined an error, which a further member of null is',
  ),
  '?. skips the rest of its chain, as in JavaScript': assumed('documented for one member only'),
  'a List index out of bounds is an error': assumed('not documented; the strict answer shows itself'),
  'what counts as one step and as one leaf': assumed('the reference gives examples, not a count'),
});
