import type { LoadedApp } from '../app';
import { uuidFor } from '../isolate/random';
import { scopesOf, type Scopes } from '../manifest/manifest';

/** Who the app is on this site. */
export interface Identity {
  appId: string;
  name: string;
  version: string;
  accountId: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  installationId: string;
  scopes: Scopes;
}

export function identify({ manifest, name, version }: LoadedApp): Identity {
  const appId = manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1);
  return {
    appId,
    name,
    version,
    accountId: `712020:app-${name.toLowerCase()}`,
    environmentId: uuidFor(`environment ${appId}`),
    environmentType: 'DEVELOPMENT',
    installationId: uuidFor(`installation ${appId}`),
    scopes: scopesOf(manifest),
  };
}

/** What Jira knows a module of the app by. */
export const extensionAri = ({ appId, environmentId }: Identity, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;
