import { can, projectOf } from '../../people/permissions';
import { slaFieldValue } from '../../sla/wire';
import type { Kind } from '../kind';

/** An SLA metric: calculated, and shown to agents only, like the SLA panel. */
export const sla: Kind = {
  type: 'sd-servicelevelagreement',
  shape: (_raw, { site, issue, field, viewer }) =>
    can(site, viewer.accountId, 'SERVICEDESK_AGENT', projectOf(site, issue), issue)
      ? slaFieldValue(site, issue, field, viewer.accountId)
      : null,
};
