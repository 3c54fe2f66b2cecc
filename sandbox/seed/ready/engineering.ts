import type { Project } from '../../site/model';
import { GROUP } from '../ids';

/** What agents of the desks may do in engineering's project once work is escalated there. */
const FOR_AGENTS = ['CREATE_ISSUES', 'LINK_ISSUES', 'ADD_COMMENTS'];

/** Lets the desks' agents open work in engineering's own project, and link it to their tickets. */
export function openToAgents({ grants }: Project): void {
  for (const permission of FOR_AGENTS) grants[permission] = [...(grants[permission] ?? []), { group: GROUP.agents }];
}
