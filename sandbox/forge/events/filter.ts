import type { JsonObject } from '../../json';
import { evaluateFilter, parseFilter } from '../../site/expressions/filter';
import type { Site, SiteEvent } from '../../site/model';
import type { EventFilter, TriggerModule } from '../manifest/manifest';

export interface Judged {
  pass: boolean;
  /** What is logged about a filter that failed. */
  note?: string;
}

type Judge = (event: SiteEvent, payload: JsonObject) => Judged;

/** Whether an event passes a trigger's filter; the expression is parsed once, and a bad one throws here. */
export function judgeFor(site: Site, trigger: TriggerModule): Judge {
  const { filter } = trigger;
  const program = filter?.expression === undefined ? undefined : parseFilter(filter.expression);
  return (event, payload) => {
    if (filter?.ignoreSelf && payload.selfGenerated === true) return { pass: false };
    if (!program) return { pass: true };
    const project = site.projects.get(event.issue.projectId);
    const runtime = {
      issue: { properties: event.issue.properties },
      project: { properties: project?.properties ?? {} },
      user: { properties: {} },
    };
    try {
      return { pass: evaluateFilter(program, payload, runtime) };
    } catch (error) {
      return onError(
        filter?.onError,
        `filter of trigger ${trigger.key}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
}

/** Without `onError` the event is dropped, with a line in the log. */
function onError(policy: EventFilter['onError'] = 'IGNORE_AND_LOG', note: string): Judged {
  const pass = policy === 'RECEIVE' || policy === 'RECEIVE_AND_LOG';
  return policy.endsWith('_AND_LOG') ? { pass, note } : { pass };
}
