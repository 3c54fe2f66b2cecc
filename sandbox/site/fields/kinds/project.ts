import { projectShape } from '../shapes/project';
import { textOf, type Kind } from '../kind';

/** Given at creation, changed by a move. */
export const project: Kind = {
  type: 'project',
  raw: (_site, issue) => issue.projectId,
  shape: (raw, { site }) => projectShape(site, textOf(raw) ?? ''),
  describe: (raw, site) => ({ id: textOf(raw), text: site.projects.get(textOf(raw) ?? '')?.name ?? null }),
};
