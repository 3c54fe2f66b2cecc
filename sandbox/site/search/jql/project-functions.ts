import type { Project } from '../../model';
import { permissionNamed } from '../../people/permission-table';
import { can } from '../../people/permissions';
import { inRole } from '../../people/roles';
import type { Call } from './clause';
import { personsOf } from './fields/persons';
import { argumentsOf } from './functions';
import { lacking, notForAnonymous } from './refusals';
import type { Scope } from './scope';

/** The ids of the projects that a function stands for; undefined: it gives no projects. */
export function projectsOf(call: Call, scope: Scope): string[] | undefined {
  const { site, viewer } = scope;
  const where = (holds: (project: Project) => boolean): string[] =>
    [...site.projects.values()].filter((it) => scope.seesProject(it.id) && holds(it)).map(({ id }) => id);
  const me = (): string => {
    if (viewer === null) throw notForAnonymous(call.name);
    return viewer;
  };
  switch (call.name.toLowerCase()) {
    case 'projectsleadbyuser': {
      const [user] = argumentsOf(call, 0, 1);
      const leads = user === undefined ? [me()] : personsOf({ kind: 'value', value: user }, 'project', scope);
      return where(({ leadAccountId }) => leads.includes(leadAccountId));
    }
    case 'projectswhereuserhasrole': {
      const [name] = argumentsOf(call, 1);
      const person = me();
      const known = [...site.projects.values()].some(({ roles }) => roles.some((role) => role.name === name));
      if (!known) throw lacking(`${call.name}() with the role '${name}', which does not exist`);
      return where(({ roles }) => roles.some((role) => role.name === name && inRole(site, role, person)));
    }
    case 'projectswhereuserhaspermission': {
      const [name] = argumentsOf(call, 1);
      const permission = permissionNamed(name!.toUpperCase().replaceAll(' ', '_'));
      if (permission?.type !== 'PROJECT' || permission.name.toLowerCase() !== name!.toLowerCase())
        throw lacking(`${call.name}() with the permission '${name}'`);
      return where((project) => can(site, me(), permission.key, project));
    }
    default:
      return undefined;
  }
}
