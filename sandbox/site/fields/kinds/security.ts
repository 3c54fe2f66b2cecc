import type { Json } from '../../../json';
import type { Site } from '../../model';
import { projectOf } from '../../people/permissions';
import { holdsLevel, levelOf, type SecurityLevel } from '../../security/levels';
import { choose } from '../choose';
import { InvalidValue, NOTHING, textOf, type Kind } from '../kind';

const levelShape = (site: Site, { id, name, description }: SecurityLevel): Json => ({
  self: `${site.baseUrl}/rest/api/3/securitylevel/${id}`,
  id,
  description,
  name,
});

/** Who sees the work item: one of the levels of its project. Those are offered, and open, to their members only. */
export const security: Kind = {
  type: 'securitylevel',
  raw: (_site, issue) => issue.securityLevelId ?? null,
  shape(raw, { site, issue }) {
    const level = levelOf(projectOf(site, issue), textOf(raw) ?? '');
    return level ? levelShape(site, level) : null;
  },
  parse(wire, { site, project, issue, by }) {
    if (wire === null) return null;
    const unknown = 'The security level selected is invalid.';
    const { id } = choose(project.securityLevels ?? [], wire, 'name', 'Specify a security level', unknown);
    if (by !== undefined && !holdsLevel(site, by, project, id, issue)) throw new InvalidValue(unknown);
    return id;
  },
  describe(raw, site) {
    const id = textOf(raw);
    if (id === null) return NOTHING;
    const projects = [...site.projects.values()];
    return { id, text: projects.map((it) => levelOf(it, id)?.name).find((name) => name !== undefined) ?? null };
  },
  allowed: (site, _field, project, by) =>
    (project?.securityLevels ?? [])
      .filter(({ id }) => by === undefined || !project || holdsLevel(site, by, project, id))
      .map((level) => levelShape(site, level)),
};
