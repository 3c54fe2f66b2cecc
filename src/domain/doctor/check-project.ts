import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';
import type { CheckReport } from './report';
import { fine, unknown, wrong, type Matter } from './words';

const MATTER: Matter = {
  check: 'project-kind',
  title: 'The project is a company-managed service project',
  who: 'project-admin',
  affectsHandOvers: true,
};

/** A team-managed project has no workflows, screens and roles of the kind that all else rests on. */
export function checkProjectKind({ desk }: Policy, { project }: DeskSetup): CheckReport {
  if (!('is' in project)) return unknown(MATTER, project.unseen);
  if (project.is.teamManaged)
    return wrong(MATTER, {
      happened: `${desk.projectKey} is a team-managed project.`,
      means:
        'Jira gives apps no way to check its transitions, and its fields and statuses belong to it alone: hand-overs and the close check cannot be promised there.',
      next: 'Set support rules up in a company-managed service project, and move the work there.',
    });
  if (!project.is.serviceDesk)
    return wrong(MATTER, {
      happened: `${desk.projectKey} is not a service project.`,
      means: 'It has no customers, no requests and no SLAs: teams have no clock there.',
      next: 'Set support rules up in a project of Jira Service Management.',
    });
  return fine(MATTER);
}
