import { assumed, behaviours, documented, observed } from '../../evidence';

const GRAMMAR = 'developer.atlassian.com/cloud/jira/software/jira-expressions-grammar';
const TYPES = 'developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference';
const REST = 'Jira Cloud platform OpenAPI document, Jira expressions';
const EVENTS = 'developer.atlassian.com/platform/forge/events-reference/product_events';

export const expressionEvidence = behaviours('expressions', {
  'declarations, if/else, try/catch, throw as an expression, ?:, ??, ||, &&, comparison, arithmetic, arrows, templates':
    documented(GRAMMAR),
  'a brace after an arrow opens a map': documented('developer.atlassian.com/cloud/jira/platform/jira-expressions'),
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
