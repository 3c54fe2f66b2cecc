import type { ForgeNode } from '../../../../../sandbox/web/client/uikit/contract';
import { adf } from './documents';
import { buttons, forms, writing } from './forms';
import { charts, media } from './pictures';
import { feedback, layout, modal, overlays, table, words } from './showing';

/** Trees that use, together, every component. */
export const gallery: Readonly<Record<string, ForgeNode>> = {
  adf,
  buttons,
  charts,
  feedback,
  forms,
  layout,
  media,
  modal,
  overlays,
  table,
  words,
  writing,
};
