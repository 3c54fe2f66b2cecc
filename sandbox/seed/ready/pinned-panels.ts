import type { Forge } from '../../forge/forge.types';
import type { Door } from '../../site/door.types';
import type { Site } from '../../site/model';
import { PROJECT } from '../ids';
import { ACCOUNT } from '../stock/people';

/** Where the app's panels are shown: on the desks' work, and on the work that they open elsewhere. */
const PINNED: Record<string, readonly string[]> = {
  'escalation-panel': [PROJECT.help, PROJECT.ops],
  'outcome-panel': [PROJECT.dev],
};

/** What the set-up has the app do for the admin: an issue panel is shown nowhere until it is pinned. */
export async function pinPanels(site: Site, door: Door, forge: Forge): Promise<void> {
  const { appId } = forge.app;
  const { scopes } = forge.host.permissions();
  for (const [moduleKey, projects] of Object.entries(PINNED)) {
    const moduleId = [...site.appPanels.keys()].find((ari) => ari.endsWith(`/static/${moduleKey}`));
    if (moduleId === undefined) throw new Error(`The app has no panel ${moduleKey}`);
    const projectList = projects.map((projectIdOrKey) => ({ projectIdOrKey, action: 'PIN' }));
    const answer = await door.fetch(
      new Request('http://site/rest/api/3/forge/panel/action/bulk/async', {
        method: 'POST',
        body: JSON.stringify({ moduleId, projectList }),
        headers: { 'content-type': 'application/json' },
      }),
      { client: 'app', accountId: ACCOUNT.admin, app: { appId, scopes, asApp: false } },
    );
    if (!answer.ok) throw new Error(`Pinning ${moduleKey} answered ${answer.status}: ${await answer.text()}`);
  }
}
