import { view } from '@forge/bridge';
import { nullable, optional, string, type, unknown } from 'superstruct';
import { is } from '../../../../src/domain/fits';

const Extension = type({
  workflowId: optional(nullable(string())),
  scopedProjectId: optional(nullable(string())),
  transitionContext: optional(
    type({ to: optional(nullable(type({ name: string(), statusCategory: optional(string()) }))) }),
  ),
  validatorConfig: optional(unknown()),
  conditionConfig: optional(unknown()),
});

/** Where the form stands in Jira's workflow editor. */
export interface Place {
  readonly workflowId: string | undefined;
  readonly scopedProjectId: string | undefined;
  /** The status that the transition leads to, where it is known to be none of the Done category. */
  readonly leadsElsewhere: string | null;
  /** The configuration as Jira keeps it; undefined for a new rule. */
  readonly stored: unknown;
}

/** What Jira tells the form about itself. */
export async function readPlace(): Promise<Place> {
  const { extension } = await view.getContext();
  return is(extension, Extension) ? placeOf(extension) : NOWHERE;
}

const NOWHERE: Place = { workflowId: undefined, scopedProjectId: undefined, leadsElsewhere: null, stored: undefined };

function placeOf(extension: typeof Extension.TYPE): Place {
  const { workflowId, scopedProjectId, transitionContext, validatorConfig, conditionConfig } = extension;
  const to = transitionContext?.to;
  const elsewhere = to?.statusCategory !== undefined && to.statusCategory !== 'DONE';
  return {
    workflowId: workflowId ?? undefined,
    scopedProjectId: scopedProjectId ?? undefined,
    leadsElsewhere: elsewhere ? to.name : null,
    stored: validatorConfig ?? conditionConfig,
  };
}
