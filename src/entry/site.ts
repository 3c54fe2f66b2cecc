import { getAppContext } from '@forge/api';
import { object, optional, pattern, string } from 'superstruct';
import { mayAdministerJira } from '../jira/permissions';
import { storedChecked } from '../storage/checked';
import { sqlLedger } from '../storage/ledger';
import { sqlOverview } from '../storage/overview';
import { storedDesks } from '../storage/policies';
import { storedRowCounts } from '../storage/row-counts';
import { SCHEMA_VERSION } from '../storage/schema';
import { diagnose, exportLedger, listDesks, listSiteFindings, retryDesk, tellUsage } from '../usecases/report-site';
import { platformClock } from './clock';
import { siteDoor } from './door';
import { queuedErrands } from './errand-queue';
import { expose } from './expose';

const deps = {
  clock: platformClock,
  desks: storedDesks,
  checked: storedChecked,
  ledger: sqlLedger(platformClock),
  overview: sqlOverview,
  rowCounts: storedRowCounts,
  errands: queuedErrands,
};
const list = listDesks(deps);
const findings = listSiteFindings(deps);
const retry = retryDesk(deps);
const usage = tellUsage(deps);
const diagnostics = diagnose(deps);
const exported = exportLedger(deps);

/** Who sees all projects is Jira's to judge; the page being for admins is no check by itself (Forge, jira:adminPage). */
const may = (): Promise<boolean> => mayAdministerJira();
const Project = pattern(string(), /^\d{1,15}$/);
const After = pattern(string(), /^\d{1,15}:\d{1,9}$/);

/** What the site's page may ask. */
export const handler = expose(siteDoor, {
  'site.desks': { may, takes: object({}), run: () => list() },
  'site.findings': { may, takes: object({}), run: () => findings() },
  'site.retry': { may, takes: object({ projectId: Project }), run: (_, { projectId }) => retry(projectId) },
  'site.usage': { may, takes: object({}), run: () => usage() },
  'site.diagnostics': {
    may,
    takes: object({}),
    run: () => diagnostics({ version: getAppContext().appVersion, schema: SCHEMA_VERSION }),
  },
  'site.export': { may, takes: object({ after: optional(After) }), run: (_, { after }) => exported(after) },
});
