import type { JsonObject } from '../../json';
import { NEW } from './new-things';

/** What counts as open work of a ticket: what L2 and L3 do for it, and what engineering does, where there are no levels. */
export const CLOSE_CHECK: JsonObject = {
  counting: {
    links: [{ type: NEW.linkType, side: 'outward' }],
    levels: ['L2', 'L3'],
    withoutLevel: true,
    projects: null,
    unresolvedIsOpen: false,
  },
};

/** What HELP's tickets hear of such work besides. */
export const HELP_CLOSE_CHECK: JsonObject = { ...CLOSE_CHECK, returnTo: 'nobody', outcomeLevels: ['L3'] };
