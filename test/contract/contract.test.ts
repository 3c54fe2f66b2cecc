import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulk } from './cases/bulk';
import { changelog } from './cases/changelog';
import { comments } from './cases/comments';
import { expressions } from './cases/expressions';
import { fields } from './cases/fields';
import { issues } from './cases/issues';
import { links } from './cases/links';
import { panels } from './cases/panels';
import { people } from './cases/people';
import { permissions } from './cases/permissions';
import { projects } from './cases/projects';
import { properties } from './cases/properties';
import { roles } from './cases/roles';
import { screens } from './cases/screens';
import { search } from './cases/search';
import { customers } from './cases/customers';
import { desks } from './cases/desks';
import { organizations } from './cases/organizations';
import { requestTypes } from './cases/request-types';
import { requests } from './cases/requests';
import { statuses } from './cases/statuses';
import { watchers } from './cases/watchers';
import { workflows } from './cases/workflows';
import { workflowSchemes } from './cases/workflow-schemes';
import { operationsOfJiraJs, supported } from './operations';
import { sceneOn, type Example } from './scene';
import { settingsFrom } from './settings';
import { lackOf, openTarget, type Target } from './target';
import { watch, type Witness } from './witness';

/*
 * The contract with Jira and Jira Service Management: what every client may rely on, told in cases that run unchanged
 * on the sandbox and on a real site. All of them go through jira.js, which throws on any answer that does not fit its
 * schemas; what jira.js has no function for is called directly, in cases marked [raw].
 *
 *   npx vitest run --project unit test/contract                     on the stock seed, in process, without a socket
 *   TARGET=cloud CLOUD_SITE=https://….atlassian.net CLOUD_EMAIL=… CLOUD_TOKEN=… CLOUD_PROJECT=… npx vitest run …
 *                                                                   on a real site's service project
 *
 * Further, for the cloud: CLOUD_ADMINISTERS_JIRA=yes, CLOUD_SECOND_EMAIL and CLOUD_SECOND_TOKEN (another agent),
 * CLOUD_STOCK_DESK=yes (the desk is as the ITSM template leaves it, with an article about printers) and
 * CLOUD_DISPOSABLE=yes (cases may leave behind what nothing takes away). A case that needs what is not given says so in
 * its title and is skipped with the reason; on the sandbox none is. All that cases make begins with "Contract" and is
 * gone when they end. On the sandbox, the last tests hold that no operation of the site is left out.
 */
const AREAS: Record<string, (example: Example) => void> = {
  issues,
  changelog,
  comments,
  links,
  properties,
  watchers,
  bulk,
  search,
  expressions,
  fields,
  screens,
  panels,
  workflows,
  'workflow schemes': workflowSchemes,
  statuses,
  projects,
  roles,
  people,
  permissions,
  requests,
  desks,
  'request types': requestTypes,
  organizations,
  customers,
};

const settings = settingsFrom(process.env);
const onSandbox = settings.target === 'sandbox';
const raw = new Set<string>();
let witness: Witness;
beforeAll(() => void (witness = watch()));
afterAll(() => witness.stop());

describe.each(Object.entries(AREAS))('the contract on %s', (_, cases) => {
  let target: Target;
  let mayBeRaw = false;
  beforeAll(async () => {
    target = await openTarget(settings, (operation) => {
      if (!mayBeRaw) throw new Error(`The case calls ${operation} without being marked raw.`);
      raw.add(operation);
    });
  });
  afterAll(() => target?.close());

  cases((title, { needs = [], raw: marked = false }, run) => {
    const said = [title, ...(needs.length > 0 ? [`(needs ${needs.join(' and ')})`] : []), ...(marked ? ['[raw]'] : [])];
    test(said.join(' '), async ({ skip }) => {
      const reasons = needs.map((need) => lackOf(settings, need)).filter((it) => it !== undefined);
      if (reasons.length > 0) {
        console.info(`Skipped: ${title}: ${reasons.join('; ')}.`);
        skip(reasons.join('; '));
      }
      mayBeRaw = marked;
      const { scene, cleanUp } = sceneOn(target);
      try {
        await run(scene);
      } finally {
        await cleanUp();
      }
    });
  });
});

describe.runIf(onSandbox)('the contract', () => {
  test('covers every operation of the site with an answer of success', () => {
    expect(supported.filter((operation) => !witness.answered.has(operation)).sort()).toEqual([]);
  });

  test('is driven without jira.js exactly where jira.js has no function', async () => {
    const inJiraJs = await operationsOfJiraJs();
    expect([...raw].sort()).toEqual(supported.filter((operation) => !inJiraJs.has(operation)).sort());
  });
});
