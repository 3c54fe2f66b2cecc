import type { Json, JsonObject } from '../../json';
import type { Site } from '../../site/model';
import type { ActionCall } from '../forge.types';
import type { ActionModule } from '../manifest/function-modules';
import type { Manifest } from '../manifest/manifest';
import type { Call } from '../run/call';

const FITS: Record<ActionModule['inputs'][string]['type'], (value: Json) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/** What is wrong with the inputs by what the manifest says of them. */
function problems({ inputs }: ActionModule, given: JsonObject): string[] {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name));
  return [
    ...unknown.map((name) => `${name} is not declared`),
    ...Object.entries(inputs).flatMap(([name, { type, required }]) => {
      const value = given[name];
      if (value === undefined) return required ? [`${name} is required`] : [];
      return FITS[type](value) ? [] : [`${name} is not of type ${type}`];
    }),
  ];
}

const known = (manifest: Manifest, key: string, through: ActionCall['through']): boolean =>
  manifest.modules[through === 'automation' ? 'automation:actionProvider' : 'rovo:agent'].some((it) =>
    it.actions?.includes(key),
  );

/**
 * An action as Rovo or Automation calls it (…/forge/manifest-reference/modules/rovo-action and automation-action).
 * Throws where no agent or provider offers it, where the inputs do not fit, and where an agent that a rule started
 * would change something.
 */
export function actionCall(
  site: Site,
  manifest: Manifest,
  { key, inputs, through, accountId, jira }: ActionCall,
): Call {
  const action = manifest.modules.action.find((it) => it.key === key);
  if (!action) throw new Error(`no action ${key} in manifest.yml`);
  if (!known(manifest, key, through)) throw new Error(`action ${key} is not offered to ${through}`);
  if (through === 'agent-in-rule' && action.actionVerb !== 'GET')
    throw new Error(`an agent that an automation rule started does not call ${action.actionVerb} actions`);
  const wrong = problems(action, inputs);
  if (wrong.length > 0) throw new Error(`action ${key}: ${wrong.join(', ')}`);
  const context: JsonObject = { cloudId: site.cloudId, moduleKey: key, ...(jira ? { jira } : {}) };
  return { function: action.function, module: key, moduleType: 'action', body: { ...inputs, context }, accountId };
}
