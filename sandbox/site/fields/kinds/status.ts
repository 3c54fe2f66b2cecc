import { statusShape } from '../shapes/status';
import { textOf, type Kind } from '../kind';

/** Changed by transitions only. */
export const status: Kind = {
  type: 'status',
  raw: (_site, issue) => issue.statusId,
  shape: (raw, { site }) => statusShape(site, textOf(raw) ?? ''),
  describe: (raw, site) => ({ id: textOf(raw), text: site.statuses.get(textOf(raw) ?? '')?.name ?? null }),
};
