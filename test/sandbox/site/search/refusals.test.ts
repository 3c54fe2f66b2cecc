import { Refusal } from '../../../../sandbox/site/refusal';
import { compileJql } from '../../../../sandbox/site/search/compile-jql';
import { L1, openDesk } from './desk';

const { site, raise } = openDesk();
raise({ projectId: '10001' });

function refusal(jql: string): Refusal {
  try {
    compileJql(site, jql, L1);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`compiled: ${jql}`);
}

describe('JQL that Jira refuses', () => {
  const VALID =
    "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
  it.each([
    ['invalid query', `Error in the JQL Query: Expecting operator but got 'query'. ${VALID} (line 1, character 9)`],
    [
      'project = HELP status = Open',
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 16)",
    ],
    ['project = HELP AND', 'Error in the JQL Query: Expecting a field name before the end of the query.'],
    ['project =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    ['customfield_10001 = x', "Field 'customfield_10001' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['project = OPS', "The value 'OPS' does not exist for the field 'project'."],
    ['project = 99999', "A value with ID '99999' does not exist for the field 'project'."],
    ['status = Blocked', "The value 'Blocked' does not exist for the field 'status'."],
    ['assignee = "L1 agent"', "The value 'L1 agent' does not exist for the field 'assignee'."],
    ['Team = "Service Desk"', "The value 'Service Desk' does not exist for the field 'Team'."],
    ['"Owning team" = Vendor', "The option 'Vendor' for field 'Owning team' does not exist."],
    ['key = HELP-99', "An issue with key 'HELP-99' does not exist for field 'key'."],
    ['key = OPS-1', "An issue with key 'OPS-1' does not exist for field 'key'."],
    ['key = HELP', "The issue key 'HELP' for field 'key' is invalid."],
    ['summary = test', "The operator '=' is not supported by the 'summary' field."],
    ['status ~ Open', "The operator '~' is not supported by the 'status' field."],
    ['project > HELP', "The operator '>' is not supported by the 'project' field."],
    [
      'status = (Open)',
      "Error in the JQL Query: Expecting either a value, list or function but got '('. (line 1, character 10)",
    ],
    [
      'created > "17/FAKE/09"',
      "Date value '17/FAKE/09' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['created > 2026-02-30', "Date value '2026-02-30' for field 'created' is invalid."],
    ['created > now("-1d")', "Function 'now' expected '0' arguments but received '1'."],
    ['status = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'status'."],
    ['parent = HELP-1', "An issue with key 'HELP-1' does not exist for field 'parent'."],
    ['summary was test', "History searches do not support the field 'summary'."],
    ['"Request Type" = Nothing', "The value 'Nothing' does not exist for the field 'Request Type'."],
    [
      'assignee in membersOf(nobody)',
      "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.",
    ],
    [
      'assignee in currentUser()',
      "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
    ],
    [
      'type = standardIssueTypes()',
      "Operator '=' does not support the list value 'standardIssueTypes()' for field 'type'.",
    ],
    ['issue in linkedIssues(HELP-99)', "Issue 'HELP-99' could not be found in function 'linkedIssues'."],
    ['text !~ fire', "The operator '!~' is not supported by the 'text' field."],
    ['assignee = nobody()', "Unable to find JQL function 'nobody()'."],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    ['project = HELP ORDER BY description', "Not able to sort using field 'description'."],
    [
      'project = HELP ORDER BY key, status, created, updated, priority, assignee, reporter, project',
      'The ORDER BY clause can contain a maximum of 7 fields.',
    ],
  ])('%s', (jql, message) => {
    const { status, body } = refusal(jql);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: {} });
    expect((body as { errorMessages: string[] }).errorMessages[0]).toContain(message);
  });
});

describe('JQL that the sandbox lacks is said so', () => {
  it.each([
    'created = "2026-11-16"',
    'issue in issueHistory()',
    'category = Support',
    'user.property[tierline].level = L2',
    'issue.property[tierline].level is EMPTY',
    'project in projectsWhereUserHasRole("Nobody")',
    'summary ~ "a OR b"',
    '"Time to resolution" < remaining("1d")',
  ])('%s', (jql) => {
    expect(refusal(jql)).toMatchObject({ status: 501, body: { sandbox: 'not supported' } });
  });
});
