import { jiraAppAccess, jiraDeskProperties } from '../jira/app-access';
import { storedLayouts } from '../storage/layout-marks';
import { sqlSchema } from '../storage/sql-schema';
import { storedPolicies } from '../storage/policies';
import { keepUp } from '../usecases/keep-up';

/** Brings the app's own data to what this version works with. */
export const keptUp = keepUp({
  schema: sqlSchema,
  layouts: storedLayouts,
  access: jiraAppAccess,
  policies: storedPolicies,
  properties: jiraDeskProperties,
});
