import { assumed, behaviours, documented, observed } from '../../evidence';

const REST = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search';
const PARSE = 'Jira Cloud platform OpenAPI document, POST /rest/api/3/jql/parse, sample errors';
const SLA = 'support.atlassian.com, Write JQL queries for SLAs';
const SERVER = 'public JQL cheat sheet, each query run on Jira Server 10.3.19';

const RECONCILE = 'developer.atlassian.com/cloud/jira/platform/search-and-reconcile';
const OPERATORS = 'support.atlassian.com, JQL operators';
const FUNCTIONS = 'support.atlassian.com, JQL functions';
const FIELDS = 'support.atlassian.com, JQL fields';

export const searchEvidence = behaviours('search', {
  'ids alone unless fields are asked for; 50 a page, 5,000 at most with id and key alone': documented(REST),
  'a page token lives seven days and is absent on the last page': documented(REST),
  'ORDER BY takes seven fields, properties five, reconcileIssues fifty': documented(REST),
  'a query without a restriction is refused, "Unbounded JQL queries are not allowed here…"': observed(
    'github.com/raycast/extensions issue 21425',
    'Jira Cloud, 2025-09',
  ),
  'a token of another query is refused, "The provided next page token is invalid or expired."': observed(
    'several public clients that look for this text',
    'Jira Cloud',
  ),
  'issues the viewer may not browse are not found': documented(REST),
  'unknown field, unsupported operator, missing operator: Jira’s words': documented(PARSE),
  'a value that does not exist is refused by name, a number as an id': observed(
    'public clients and Jira’s own function tests',
    'Jira Cloud and Server',
  ),
  "AND and OR missing: \"Expecting either 'OR' or 'AND' but got …\"": observed(
    'public probe notes, invalid JQL',
    'Jira Cloud, 2026',
  ),
  'other syntax errors, also a list in the wrong place, name what was expected': assumed(
    'the wording follows the two that are known',
  ),
  'unknown functions, invalid dates, unsortable fields, empty text searches: Jira’s words': observed(
    SERVER,
    '2026-09-04',
  ),
  'words of a text search are all needed; inner quotes make a phrase; a trailing * begins a word': observed(
    SERVER,
    '2026-09-04',
  ),
  'words are compared whole': assumed('Jira also stems them; a query that needs stemming finds less here'),
  'relative dates count in w, d, h, m from now, a day being 24 hours': observed(SERVER, '2026-09-04'),
  'a date without a zone is the viewer’s': documented('support.atlassian.com, JQL fields, Created'),
  'what has no value matches neither = nor != nor !~': documented('support.atlassian.com, JQL operators'),
  'SLA functions speak of the last cycle, elapsed and remaining of an ongoing one; issues without cycles never match':
    documented(SLA),
  'an app’s string field is compared whole, exactly as written': documented(
    'developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field',
  ),
  'people are named by account id alone': documented(
    'developer.atlassian.com/cloud/jira/platform/deprecation-notice-user-privacy-api-migration-guide',
  ),
  'a team is named by its id; another value is refused': assumed(
    'the id is documented; what an unknown one answers is not',
  ),
  'customfield_10001 is no name of a field in JQL': assumed(
    'one site was seen to match nothing without an error; refused, so that the mistake shows',
  ),
  'without a direction, dates, keys and priorities sort downwards, all else upwards': assumed(
    'documented as "the field’s own ordering"; these are Jira Server’s defaults',
  ),
  'empty values come last in both directions': assumed('not documented for the cloud'),
  'SLA fields sort by the remaining time of the ongoing cycle': assumed(
    'template queues rely on it; the rule is not documented',
  ),
  'where the query leaves the order open, the newest issue comes first': assumed('Jira Server’s default'),
  'the index is behind for a while; reconcileIssues are found as they are': documented(RECONCILE),
  'issues of a lagging search are answered with the values the index has': assumed(
    'documented as "stale or outdated data"; whether that goes for fields as well as for what is found is not said',
  ),
  'what an index has is hidden from who may no longer see the issue': assumed('not documented; the safe reading'),
  'changes that tell nobody (watchers, a renamed status) lag from the first search after them': assumed(
    'no event says when they happened',
  ),
  'archived work and work of archived projects is not found': documented(
    'support.atlassian.com, Archive an issue; Archive a project',
  ),
  'WAS and CHANGED for assignee, priority, reporter, resolution and status; AFTER, BEFORE, BY, DURING, ON, FROM, TO':
    documented(OPERATORS),
  'the history of other fields is refused, "History searches do not support the field …"': assumed(
    'that it is refused is documented; the words are not',
  ),
  'a value counts for AFTER, DURING and ON while it lasted, for BEFORE from when it was set; BY is who set it': assumed(
    'the examples fit; the edges are not documented',
  ),
  'ON means the viewer’s day': assumed('documented with dates alone'),
  'list functions need IN, others refuse it without brackets: Jira’s words': observed(
    'Jira’s own tests of operators and the OpenAPI document’s sample',
    'Jira Server and Cloud',
  ),
  'linkedIssues, membersOf, watchedIssues: Jira’s words for what does not exist': observed(
    'Jira’s own function tests',
    'Jira Server',
  ),
  'a description of links counts at the end that reads so, a type’s name at both': observed(
    'Jira’s own function tests; that a description goes before a name of the same text follows from them',
    'Jira Server',
  ),
  'startOfWeek is Monday': assumed('depends on the locale; the people of this site work in Europe'),
  'increments count in the function’s own period when they name none': documented(FUNCTIONS),
  'updatedBy: created, changed, commented': assumed('a deleted comment counts in Jira; here it leaves no trace'),
  'approvals are found with = and functions alone': documented(FUNCTIONS),
  'watchers other than oneself are found with View Voters and Watchers': documented(FIELDS),
  'text searches summary, description, comments and custom text fields, each by itself': documented(FIELDS),
  'internal comments are searched only for those who read them': assumed('follows from who reads them'),
  'request types are named by their name alone': assumed('Jira may also take a name with its project’s key'),
  'levels, parents, link types and request types that do not exist are refused as other values are': assumed(
    'the words of these fields are not documented',
  ),
  'entity properties are found where an app has indexed their path, by path or alias, lists by each element':
    documented('developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property'),
  'a property nobody has indexed is no error and matches nothing': assumed(
    'the OpenAPI document parses such a query without an error; what it finds is not said',
  ),
  'numbers and dates of properties can be sorted by, other types not': assumed(
    'that an index serves ordering is known for these two; others are answered 501',
  ),
  'jql/parse: errors instead of the tree (strict), warnings beside it (warn), nothing (none)': assumed(
    'the modes are documented; that warn puts its complaints under warnings follows a sample',
  ),
  'jql/match takes any number of queries and issues': assumed('a maximum is documented, its number is not'),
  'a project the viewer cannot browse does not exist in JQL': observed(
    'public clients that handle the error',
    'Jira Cloud',
  ),
  'with fields, at most 100 issues a page': assumed('documented only as "fewer"; 100 is what clients report'),
});
