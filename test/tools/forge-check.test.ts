import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkApp, type Report } from '../../tools/forge-check/check-app';
import { formatFinding } from '../../tools/forge-check/finding';
import { type Mistake, plant, writeDocuments } from './planted-app';

/** Atlassian's validators compile a schema of 34,000 lines for seconds, once per process. */
const documents = mkdtempSync(join(tmpdir(), 'api-documents-'));
const env = writeDocuments(documents);
afterAll(() => rmSync(documents, { recursive: true }));

async function check(mistakes: readonly Mistake[], given: Record<string, string> = env): Promise<Report> {
  const { dir, remove } = plant(mistakes);
  try {
    return await checkApp(dir, given);
  } finally {
    remove();
  }
}

const inManifest = (replace: string, by: string): Mistake => ({ file: 'manifest.yml', replace, with: by });

test('an app with nothing wrong has no findings, and every linter ran', async () => {
  const { findings, notes } = await check([]);
  expect(findings.map(formatFinding)).toEqual([]);
  expect(notes).toEqual([]);
});

const PLANTED: readonly (readonly [string, readonly Mistake[], RegExp])[] = [
  [
    'an event that does not exist',
    [inManifest('avi:jira:updated:issue', 'avi:jira:updatd:issue')],
    /^manifest\.yml:16:11 error there is no event avi:jira:updatd:issue \[event-names\]$/,
  ],
  [
    'a handler that its file does not export',
    [inManifest('entry/schedule.onSchedule', 'entry/schedule.onSchedul')],
    /^manifest\.yml:42:16 error src\/entry\/schedule\.ts exports no onSchedul \[handler-exports\]$/,
  ],
  [
    'a handler exported again from a file that lost it',
    [{ file: 'src/entry/triggers.ts', replace: 'installed as onInstalled', with: 'installed' }],
    /^manifest\.yml:37:16 error src\/entry\/triggers\.ts exports no onInstalled \[handler-exports\]$/,
  ],
  [
    'a function that no module uses',
    [
      inManifest(
        '    - key: on-schedule\n',
        '    - key: spare\n      handler: entry/schedule.onSchedule\n    - key: on-schedule\n',
      ),
    ],
    /^manifest\.yml:41:12 error no module uses the function spare \[unused-function\]$/,
  ],
  [
    'storage used without its scope',
    [inManifest('    - storage:app\n', '')],
    /^src\/storage\/settings\.ts:1:1 error @forge\/kvs needs the scope storage:app.* \[storage-scope\]$/,
  ],
  [
    'a call without its scope',
    [inManifest('    - write:jira-work\n', '')],
    /^src\/jira\/issues\.ts:9:29 error PUT \/rest\/api\/3\/issue\/\{issueIdOrKey\} needs the scope write:jira-work.* \[rest-scopes\]$/,
  ],
  [
    'a call without its scope, by Atlassian’s own linter',
    [inManifest('    - write:jira-work\n', '')],
    /^src\/jira\/issues\.ts:9:\d+ error .*write:jira-work.* \[forge-lint\/PermissionLinter\]$/,
  ],
  [
    'a scope that nothing needs',
    [inManifest('    - write:jira-work\n', '    - write:jira-work\n    - manage:jira-project\n')],
    /^manifest\.yml:10:7 error nothing in the app needs the scope manage:jira-project.* \[superfluous-scope\]$/,
  ],
  [
    'a call whose path is in a variable',
    [{ file: 'src/jira/issues.ts', replace: 'route`/rest/api/3/issue/${key}?fields=summary`', with: 'route`${key}`' }],
    /^src\/jira\/issues\.ts:4:46 error the path of this call cannot be read.* \[rest-scopes\]$/,
  ],
  [
    'a call whose method is in a variable',
    [{ file: 'src/jira/issues.ts', replace: "method: 'PUT',", with: 'method: summary,' }],
    /^src\/jira\/issues\.ts:9:29 error the method of this call to \/rest\/api\/3\/issue\/\{\} cannot be read.* \[rest-scopes\]$/,
  ],
  [
    'a call that nobody looked up',
    [{ file: 'src/jira/issues.ts', replace: '?fields=summary', with: '/votes' }],
    /^src\/jira\/issues\.ts:4:46 error GET \/rest\/api\/3\/issue\/\{\}\/votes is not in the table of operations.* \[rest-scopes\]$/,
  ],
  [
    'a module that names a function which is not there',
    [inManifest('function: on-work', 'function: on-wrk')],
    /^manifest\.yml:\d+:\d+ error .*on-wrk.* \[forge-manifest\/full\]$/,
  ],
  [
    'an interval that Forge does not know',
    [inManifest('interval: day', 'interval: month')],
    /^manifest\.yml:\d+:\d+ error .*(fiveMinute|month|interval).* \[forge-manifest\/full\]$/,
  ],
  [
    'a handler whose file is missing',
    [{ file: 'src/entry/schedule.ts', with: null }],
    /^manifest\.yml:\d+:\d+ error .*schedule.* \[forge-manifest\/full\]$/,
  ],
  [
    'an event without the scope it needs',
    [inManifest('avi:jira:updated:issue', 'avi:jira:created:field')],
    /^manifest\.yml:\d+:\d+ error .*avi:jira:created:field.*manage:jira-configuration.* \[forge-manifest\/product-trigger\]$/,
  ],
  [
    'a filter that is not a Jira expression',
    [inManifest("item.fieldId == 'assignee')", "item.fieldId = 'assignee'")],
    /^manifest\.yml:19:21 error not a Jira expression: .* \[expressions\]$/,
  ],
  [
    'an expression that names another app',
    [inManifest("item.fieldId == 'assignee')", "item.fieldId == '00000000-0000-4000-8000-000000000000')")],
    /^manifest\.yml:\d+:\d+ error 00000000-\S+ is not the app's id, .* \[own-id\]$/,
  ],
  [
    'one function for a trigger and a queue',
    [inManifest('function: on-work', 'function: on-issue-changed')],
    /^manifest\.yml:\d+:\d+ error consumer \(900 s\) and trigger \(25 s\) share the function on-issue-changed \[shared-function\]$/,
  ],
  [
    'a longer run than the module allows, by Atlassian’s own linter',
    [inManifest('    - key: on-installed\n', '    - key: on-installed\n      timeoutSeconds: 120\n')],
    /^manifest\.yml:\d+:\d+ error .*on-installed.* \[forge-lint\/FunctionTimeoutLinter\]$/,
  ],
  [
    'a source file that is not TypeScript',
    [{ file: 'src/entry/schedule.ts', with: 'export function onSchedule( {' }],
    /^src\/entry\/schedule\.ts:1:1 error .* \[forge-lint\/parse\]$/,
  ],
];

test.each(PLANTED)('%s is seen', async (_what, mistakes, finding) => {
  const { findings } = await check(mistakes);
  expect(findings.map(formatFinding)).toContainEqual(expect.stringMatching(finding));
});

test('a manifest that is not YAML is said to be so', async () => {
  const { findings, notes } = await check([inManifest('modules:', 'modules: [')]);
  expect(findings.map(formatFinding)).toContainEqual(
    expect.stringMatching(/^manifest\.yml:.* error .*\[forge-manifest\/full\]$/),
  );
  expect(notes).toEqual(['skipped: our own checks (manifest.yml is not readable)']);
});

test('a scope in our table that Atlassian’s document does not have is seen', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'api-documents-'));
  const operation = 'GET /rest/api/3/field';
  const { findings } = await check([], writeDocuments(dir, { [operation]: ['read:jira-user'] }));
  rmSync(dir, { recursive: true });
  const lines = findings.filter((finding) => finding.check === 'scope-table').map(formatFinding);
  expect(lines).toContainEqual(
    expect.stringMatching(/GET \/rest\/api\/3\/field needs read:jira-user; the table says read:jira-work/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/GET \/rest\/api\/3\/myself is not in Atlassian's document/));
});

test('without API documents only the permission linter is left out, and that is said', async () => {
  const network = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
  try {
    const { findings, notes } = await check([inManifest('    - write:jira-work\n', '')], {});
    expect(notes).toEqual([expect.stringMatching(/^skipped: PermissionLinter \(no API documents: fetch failed/)]);
    expect(findings.map(({ check: by }) => by)).toEqual(['rest-scopes']);
  } finally {
    globalThis.fetch = network;
  }
});
