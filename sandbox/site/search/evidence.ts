import { assumed, behaviours, documented, observed } from '../../evidence';

const REST = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search';
const PARSE = 'Jira Cloud platform OpenAPI document, POST /rest/api/3/jql/parse, sample errors';
const SLA = 'support.atlassian.com, Write JQL queries for SLAs';
const SERVER = 'public JQL cheat sheet, each query run on Jira Server 10.3.19';

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
  'a project the viewer cannot browse does not exist in JQL': observed(
    'public clients that handle the error',
    'Jira Cloud',
  ),
  'with fields, at most 100 issues a page': assumed('documented only as "fewer"; 100 is what clients report'),
});
