import type { PropertyIndex, Site } from '../../site/model';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from './identity';

/** What the app asks to find work by (`jira:entityProperty`). */
export const addPropertyIndexes = (site: Site, manifest: Manifest, { appId }: Identity): void => {
  site.propertyIndexes.push(
    ...manifest.modules['jira:entityProperty'].flatMap(({ entityType, propertyKey, values }) =>
      values.map(({ path, type, searchAlias }): PropertyIndex => ({
        appId,
        entityType,
        propertyKey,
        path,
        type,
        ...(searchAlias === undefined ? {} : { alias: searchAlias }),
      })),
    ),
  );
};

export function removePropertyIndexes(site: Site, { appId }: Identity): void {
  site.propertyIndexes = site.propertyIndexes.filter((it) => it.appId !== appId);
}
