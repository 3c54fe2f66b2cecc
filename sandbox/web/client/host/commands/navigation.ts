import * as z from 'zod/mini';
import { addressOfModule, pageTypes } from '../addresses';
import type { Stage } from '../stage';

/** A place of the product, as `router` names it. */
export const target = z.object({
  target: z.string(),
  issueKey: z.optional(z.string()),
  projectKey: z.optional(z.string()),
  moduleKey: z.optional(z.string()),
});

/** The path of a place of the product. Those that have no page here are refused, and listed as unknown. */
export async function addressOf(asked: z.output<typeof target>, stage: Stage): Promise<string> {
  if (asked.target === 'issue' && asked.issueKey) return `/browse/${encodeURIComponent(asked.issueKey)}`;
  if (asked.target === 'projectSettingsDetails' && asked.projectKey)
    return `/projects/${encodeURIComponent(asked.projectKey)}/settings`;
  if (asked.target === 'module' && asked.moduleKey) {
    const projectKey = asked.projectKey ?? stage.place.projectKey;
    const modules = await stage.api.modules(pageTypes(projectKey), { projectKey });
    const found = modules.find(({ key }) => key === asked.moduleKey);
    if (!found) throw new Error(`The app shows no page of a module ${asked.moduleKey} here.`);
    return addressOfModule(found, projectKey);
  }
  stage.page.unknown(`router target ${asked.target}`);
  throw new Error(`The sandbox has no page for the target ${asked.target}.`);
}
