import type { JsonObject } from '../../json';
import type { AppRuleModule, Site } from '../../site/model';
import { workflowId } from '../../site/workflow/identity';
import { FAILED_EXPRESSION } from '../events/names';
import { extensionAri, type Identity } from './identity';

export type Failed = Parameters<NonNullable<AppRuleModule['failed']>>[0];

export interface Teller {
  site: Site;
  identity: Identity;
  tell(name: string, payload: JsonObject): void;
}

const SCOPE = 'manage:jira-configuration';

/** Tells the app that owns a rule that its expression failed, if it may hear of it (…/forge/events-reference/jira). */
export function failedExpression({ site, identity, tell }: Teller, moduleKey: string, failed: Failed): void {
  if (!identity.scopes.all.has(SCOPE)) return;
  const workflow = site.workflows.get(failed.workflowName);
  tell(FAILED_EXPRESSION, {
    eventType: FAILED_EXPRESSION,
    timestamp: site.clock.now(),
    selfGenerated: false,
    extensionId: extensionAri(identity, moduleKey),
    workflowId: workflow ? workflowId(workflow) : null,
    workflowName: failed.workflowName,
    expression: failed.expression,
    errorMessages: [failed.message],
    context: failed.issueId === undefined ? {} : { issue: { id: failed.issueId } },
  });
}
