import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { useServices } from '../drawing/services';
import { text } from '../drawing/shapes';

const Frame = drawing(
  { resource: z.string(), height: text, width: text, frameId: text, dispatch: z.optional(z.unknown()) },
  ({ props }) => {
    const { Frame: Place } = useServices();
    return <Place {...props} />;
  },
);

export const frames: Drawings = { Frame };
