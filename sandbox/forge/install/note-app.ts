import { item } from '../../site/audit/items';
import { note } from '../../site/audit/note';
import type { Field, Site } from '../../site/model';
import type { Identity } from './identity';

/** Who installs an app is an admin; which of them nobody says here. */
const anAdmin = ({ globalAdmins }: Site): { accountId: string | null } => ({ accountId: [...globalAdmins][0] ?? null });

/** Notes in the audit log that the app came to the site, or went. */
export const noteApp = (site: Site, { appId, name }: Identity, what: 'installed' | 'uninstalled'): void =>
  note(site, anAdmin(site), { category: 'applications', summary: `App ${what}`, object: item.app(appId, name) });

/** Notes a custom field that the app has brought. */
export const noteField = (site: Site, field: Field): void =>
  note(site, anAdmin(site), { category: 'fields', summary: 'Custom field created', object: item.field(field) });
