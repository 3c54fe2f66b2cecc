import type { JsonObject } from '../../json';
import type { AccountId, Site } from '../../site/model';
import type { Identity } from '../install/identity';
import type { Manifest } from '../manifest/manifest';
import type { License } from '../modules/license';
import { permissionsOf } from '../run/runtime';
import type { ShownModule } from './host.types';
import { accountTypeOf } from './person';

/** People here have no language of their own. */
export const LOCALE = 'en-US';

export interface ContextOptions {
  site: Site;
  identity: Identity;
  manifest: Manifest;
  license: License;
}

/** What both the page and its resolver are told. */
function common({ site, identity }: ContextOptions, shown: ShownModule, accountId: AccountId | null): JsonObject {
  return {
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    localId: shown.id,
    moduleKey: shown.key,
    timezone: site.users.get(accountId ?? '')?.timeZone ?? 'UTC',
    extension: shown.extension,
  };
}

/** `getContext` of @forge/bridge, without the theme (…/forge/apis-reference/ui-api-bridge/view). */
export function pageContext(options: ContextOptions, shown: ShownModule, accountId: AccountId | null): JsonObject {
  const license = options.license.details();
  return {
    ...common(options, shown, accountId),
    ...(accountId === null ? {} : { accountId }),
    locale: LOCALE,
    ...(license ? { license } : {}),
    surfaceColor: '#FFFFFF',
    userAccess: { enabled: true, hasAccess: true },
    permissions: permissionsOf(options.identity, options.manifest),
  };
}

/** What a resolver is told; the account, licence and installation are added by @forge/resolver. */
export const resolverContext = (
  options: ContextOptions,
  shown: ShownModule,
  accountId: AccountId | null,
): JsonObject => ({
  accountType: accountTypeOf(options.site, accountId),
  ...common(options, shown, accountId),
});
