import { object } from 'superstruct';
import { jiraOpenTickets } from '../../jira/open-tickets';
import { storedPolicies } from '../../storage/policies';
import { storedStampings } from '../../storage/stamping';
import { readStamping, startStamping, stopStamping } from '../../usecases/steer-stamping';
import { platformClock } from '../clock';
import type { ProjectPlace } from '../door';
import { queuedErrands } from '../errand-queue';
import type { Row } from '../expose';
import { admins } from './admins';

const deps = {
  clock: platformClock,
  policies: storedPolicies,
  errands: queuedErrands,
  stampings: storedStampings,
  openTickets: jiraOpenTickets,
};
const start = startStamping(deps);
const read = readStamping(deps);
const stop = stopStamping(deps);

/** What the settings page may ask about stamping the open tickets of its project. */
export const stampingRows = {
  'stamping.start': { may: admins, takes: object({}), run: ({ projectId }) => start(projectId) },
  'stamping.read': { may: admins, takes: object({}), run: ({ projectId }) => read(projectId) },
  'stamping.stop': { may: admins, takes: object({}), run: ({ projectId }) => stop(projectId) },
} satisfies { [K in 'stamping.start' | 'stamping.read' | 'stamping.stop']: Row<K, ProjectPlace> };
