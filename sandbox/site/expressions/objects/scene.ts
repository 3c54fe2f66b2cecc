import type { Json } from '../../../json';
import type { AccountId, Issue, IssueLink, Project, RawValue, Site } from '../../model';
import { fromJson, type Value } from '../values';
import { appObject } from './app';
import { constructors } from './constructors';
import { customerRequestObject, serviceDeskObject } from './customer-request';
import { issueObject } from './issue';
import { projectObject } from './project';
import { withProposed } from './proposed';
import { transitionObject, workflowObject } from './transition';
import { userObject } from './user';
import { viewOf } from './view';

/** Where an expression is evaluated: what its variables stand for. What is absent is no variable there. */
export interface ExpressionScene {
  site: Site;
  /** Whose permissions decide what is seen; `null`: nobody signed in, and `user` is null. */
  viewer: AccountId | null;
  issue?: Issue;
  /** What is about to be set on `issue`, raw values by field id, and links about to be added. */
  proposed?: { values: Record<string, RawValue>; links?: IssueLink[] };
  /** The issue before the proposed changes. */
  originalIssue?: Issue;
  project?: Project;
  /** `from` is null while the issue is being created. */
  transition?: { id: string; name: string; from: string | null; to: string; hasScreen: boolean };
  workflow?: { id: string; name: string };
  /** What an administrator configured for a workflow rule. */
  config?: Json;
  groupOperator?: 'AND' | 'OR' | null;
  /** The app whose module asks. `licenseActive` is absent for an app that has no licence, such as a free one. */
  app?: { id: string; licenseActive?: boolean; properties?: Record<string, Json> };
}

/** The context variables of a scene. On an issue of a service project also `customerRequest` and `serviceDesk`. */
export function sceneVariables(scene: ExpressionScene): Record<string, Value> {
  const { site, issue, originalIssue, project, transition, workflow, app } = scene;
  const view = viewOf(site, scene.viewer);
  const shown = issue && withProposed(site, issue, scene.proposed?.values ?? {});
  const desk = site.projects.get(shown?.projectId ?? project?.id ?? '');
  return {
    ...constructors(view),
    user: userObject(view, scene.viewer),
    ...(shown ? { issue: issueObject(view, shown, scene.proposed?.links) } : {}),
    ...(originalIssue ? { originalIssue: issueObject(view, originalIssue) } : {}),
    ...(project ? { project: projectObject(view, project) } : {}),
    ...(shown && desk?.serviceDesk ? { customerRequest: customerRequestObject(view, shown) } : {}),
    ...(desk?.serviceDesk ? { serviceDesk: serviceDeskObject(view, desk) } : {}),
    ...(transition ? { transition: transitionObject(view, transition) } : {}),
    ...(workflow ? { workflow: workflowObject(workflow) } : {}),
    ...(scene.config !== undefined ? { config: fromJson(scene.config) } : {}),
    ...(scene.groupOperator !== undefined ? { groupOperator: scene.groupOperator } : {}),
    ...(app ? { app: appObject(app) } : {}),
  };
}
