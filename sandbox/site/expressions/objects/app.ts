import type { Json } from '../../../json';
import type { HostObject } from '../values';
import { entityProperties } from './properties';
import { free, typed } from './typed';

/** The Forge app that asks. An app without a licence, such as a free one, has null for it. */
export const appObject = (app: {
  id: string;
  licenseActive?: boolean;
  properties?: Record<string, Json>;
}): HostObject => {
  const { licenseActive } = app;
  return typed('App', app.id, {
    id: free(() => app.id),
    license: free(() =>
      licenseActive === undefined ? null : typed('License', app.id, { active: free(() => licenseActive) }),
    ),
    properties: free(() => entityProperties('App', app.id, app.properties ?? {})),
  });
};
