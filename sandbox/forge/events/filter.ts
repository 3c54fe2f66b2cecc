import type { JsonObject } from '../../json';
import { evaluateFilter, parseFilter } from '../../site/expressions/filter';
import type { Issue, Site, SiteEvent } from '../../site/model';
import type { EventFilter, TriggerModule } from '../manifest/manifest';
import type { License } from '../modules/license';

export interface Judged {
  pass: boolean;
  /** What is logged about a filter that failed. */
  note?: string;
}

type Judge = (event: SiteEvent, payload: JsonObject) => Judged;

/** Whether an event passes a trigger's filter; the expression is parsed once, and a bad one throws here. */
export function judgeFor(site: Site, trigger: TriggerModule, license: License): Judge {
  const { filter } = trigger;
  const program = filter?.expression === undefined ? undefined : parseFilter(filter.expression);
  return (event, payload) => {
    if (filter?.appIsLicensed && !license.active) return { pass: false };
    if (filter?.ignoreSelf && payload.selfGenerated === true) return { pass: false };
    if (!program) return { pass: true };
    const issue = issueAbout(site, event);
    const project = issue && site.projects.get(issue.projectId);
    const runtime = {
      issue: { properties: issue?.properties ?? {} },
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

/** Whose properties a filter sees: of a link, those of its source. */
const issueAbout = (site: Site, event: SiteEvent): Issue | undefined =>
  'issue' in event ? event.issue : site.issues.get(event.link.inward);

/** Without `onError` the event is dropped, with a line in the log. */
function onError(policy: EventFilter['onError'] = 'IGNORE_AND_LOG', note: string): Judged {
  const pass = policy === 'RECEIVE' || policy === 'RECEIVE_AND_LOG';
  return policy.endsWith('_AND_LOG') ? { pass, note } : { pass };
}
