import { commentField, renderedComment } from '../../comments/shape';
import type { Kind } from '../kind';

export const comment: Kind = {
  type: 'comments-page',
  shape: (_raw, { site, issue, viewer }) => commentField(site, issue, viewer),
  rendered: (_raw, { site, issue, viewer }) => commentField(site, issue, viewer, renderedComment),
};
