import { mayAdministerProject } from '../../jira/permissions';
import type { ProjectPlace } from '../door';

/** Who may ask what the settings page asks: who administers the project that the page stands in. Jira judges. */
export const admins = ({ projectId }: ProjectPlace): Promise<boolean> => mayAdministerProject(projectId);
