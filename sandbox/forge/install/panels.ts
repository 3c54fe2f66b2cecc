import type { Site } from '../../site/model';
import { bringPanel, removePanel, removePanels } from '../../site/panels/app-panels';
import type { Manifest } from '../manifest/manifest';
import { extensionAri, type Identity } from './identity';

/** The panels of the version in place: new ones are shown nowhere, known ones where they were, and those it no longer has go. */
export function addPanels(site: Site, manifest: Manifest, identity: Identity): void {
  const aris = manifest.modules['jira:issuePanel'].map(({ key }) => extensionAri(identity, key));
  for (const { ari, appId } of [...site.appPanels.values()])
    if (appId === identity.appId && !aris.includes(ari)) removePanel(site, ari);
  for (const ari of aris) bringPanel(site, ari, identity.appId);
}

/** The app is gone: an installation that comes after begins anew. */
export const forgetPanels = (site: Site, { appId }: Identity): void => removePanels(site, appId);
