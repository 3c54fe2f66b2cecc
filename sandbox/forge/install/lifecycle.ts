import type { JsonObject } from '../../json';
import type { Site } from '../../site/model';
import { INSTALLED, UPGRADED } from '../events/names';
import { siteAri } from '../run/runtime';
import type { Identity } from './identity';

const common = (site: Site, identity: Identity): JsonObject => ({
  id: `ari:cloud:ecosystem::installation/${identity.installationId}`,
  app: { id: `ari:cloud:ecosystem::app/${identity.appId}`, version: identity.version },
  environment: { id: identity.environmentId },
  context: { id: siteAri(site) },
});
const admin = (site: Site): string | null => [...site.globalAdmins][0] ?? null;

/** (developer.atlassian.com/platform/forge/events-reference/life-cycle) */
export const installedPayload = (site: Site, identity: Identity): JsonObject => ({
  ...common(site, identity),
  installerAccountId: admin(site),
  eventType: INSTALLED,
});

export const upgradedPayload = (site: Site, identity: Identity): JsonObject => ({
  ...common(site, identity),
  upgraderAccountId: admin(site),
  permissions: { scopes: [...identity.scopes.all], external: {} },
  eventType: UPGRADED,
});
