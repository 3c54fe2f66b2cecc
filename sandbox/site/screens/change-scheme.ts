import { z } from 'zod';
import { documented } from '../../evidence';
import { noContent, route, type Route } from '../area';
import { item } from '../audit/items';
import { note } from '../audit/note';
import type { KeptScreenScheme, Site } from '../model';
import { refuse } from '../refusal';
import { needsAdminOr403 } from '../workflow/admin/access';
import { SCREEN_LIMITS as LIMITS } from './limits';
import { allSchemes, keepScheme } from './schemes';

const screenId = z.string().nullish();
const takes = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.nameCharacters).optional(),
  description: z.string().max(LIMITS.descriptionCharacters).optional(),
  screens: z
    .strictObject({ default: z.string().optional(), create: screenId, edit: screenId, view: screenId })
    .optional(),
});
type Sent = z.infer<typeof takes>;

/** The screens as sent: what is not sent stays, what is null falls to the default. */
function screensAfter({ screens: before }: KeptScreenScheme, sent: NonNullable<Sent['screens']>) {
  const of = (kind: 'create' | 'edit' | 'view'): Partial<KeptScreenScheme['screens']> => {
    const id = sent[kind] === undefined ? before[kind] : sent[kind];
    return id === null || id === undefined ? {} : { [kind]: id };
  };
  return { default: sent.default ?? before.default, ...of('create'), ...of('edit'), ...of('view') };
}

function knownScreens(site: Site, screens: KeptScreenScheme['screens']): void {
  const missing = Object.values(screens).some((id) => id !== undefined && !site.screens.has(id));
  if (missing) throw refuse(404, 'The screen was not found.');
}

/** Gives a set of work types other screens: the way to part with screens that other projects share. */
export const changeScreenScheme: Route = route<Sent>({
  operation: 'PUT /rest/api/3/screenscheme/{screenSchemeId}',
  scope: 'manage:jira-configuration',
  evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-schemes'),
  takes,
  run({ site, caller, params, body }) {
    needsAdminOr403(site, caller, 'Only Jira administrators can access screen schemes.');
    const schemes = allSchemes(site);
    const scheme = schemes.find(({ id }) => id === params['screenSchemeId']);
    if (!scheme) throw refuse(404, 'The screen scheme was not found.');
    const { name = scheme.name, description = scheme.description } = body;
    if (schemes.some((it) => it.id !== scheme.id && it.name === name))
      throw refuse(400, 'The name is used by another scheme.');
    const screens = body.screens ? screensAfter(scheme, body.screens) : scheme.screens;
    knownScreens(site, screens);
    keepScheme({ ...scheme, name, description, screens });
    note(site, caller, {
      category: 'screens',
      summary: 'Screen scheme updated',
      object: item.scheme({ ...scheme, name }),
    });
    return noContent();
  },
});
