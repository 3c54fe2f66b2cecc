import { projectShape } from '../../fields/shapes/project';
import type { Project } from '../../model';
import { findProject } from '../../people/find';
import { seesProject } from '../../people/permissions';
import { ExpressionError } from '../expression-error';
import { Callable, type HostObject } from '../values';
import { asMap } from './as-map';
import { entityProperties } from './properties';
import { free, once, typed } from './typed';
import { userObject } from './user';
import { idNumber, type View } from './view';

/** A Project. The site sorts its projects into no categories. */
export const projectObject = (view: View, project: Project): HostObject =>
  typed(
    'Project',
    project.id,
    {
      id: free(() => idNumber(project.id)),
      key: free(() => project.key),
      name: free(() => project.name),
      style: free(() => project.style),
      projectTypeKey: free(() => project.typeKey),
      projectCategory: free(() => null),
      lead: once(() => userObject(view, project.leadAccountId)),
      avatarUrls: once(() => asMap(projectShape(view.site, project.id), 'avatarUrls')),
      properties: free(() => entityProperties('Project', project.id, project.properties)),
    },
    { toJson: () => projectShape(view.site, project.id) },
  );

/** `new Project(idOrKey)`: null when it does not exist or the viewer may not see it. */
export const projectConstructor = (view: View): Callable =>
  new Callable('Project', ([idOrKey = null], purse) => {
    if (typeof idOrKey !== 'string' && typeof idOrKey !== 'number')
      throw new ExpressionError('The argument of new Project must be a Number or a String.', 'type');
    purse.spend('expensiveOperations');
    const project = findProject(view.site, String(idOrKey));
    return project && seesProject(view.site, view.viewer.accountId, project) ? projectObject(view, project) : null;
  });
