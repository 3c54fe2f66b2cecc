import type { Kind } from '../kind';

/** The files of a work item: none has any, as attachments are no part of this site. */
export const attachment: Kind = { type: 'array', items: 'attachment', shape: () => [] };
