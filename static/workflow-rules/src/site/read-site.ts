import type { Place } from '../screen/place';
import { readDesks } from './desks';
import type { Site } from './facts';
import { readFields } from './fields';
import { readLinkTypes } from './link-types';
import { projectsWithIds } from './projects';

/** All that the forms need to know, asked at once. `named`: projects of the stored configuration. Throws NoAnswer. */
export async function readSite(place: Place, named: readonly string[]): Promise<Site> {
  const [links, fields, desks, projects] = await Promise.all([
    readLinkTypes(),
    readFields(),
    readDesks(place.workflowId, place.scopedProjectId),
    projectsWithIds(named),
  ]);
  // A desk may hold its teams in a field of its own.
  const team = desks.find(({ teamField }) => teamField !== null)?.teamField ?? fields.team;
  return { links, fields: { level: fields.level, team }, desks, projects };
}
