import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { oneOf, text, words } from '../drawing/shapes';

/** Widths of the presets in pixels; Forge documents the names only. */
const WIDTHS = { xsmall: 96, small: 192, medium: 384, large: 576, xlarge: 768 } as const;

const isShown = (address: string): boolean =>
  /^(https?:|data:image\/|blob:|\/|\.{0,2}\/)/.test(address) || !address.includes(':');

const Image = drawing(
  {
    src: z.string().check(z.refine(isShown)),
    alt: text,
    size: oneOf('xsmall', 'small', 'medium', 'large', 'xlarge'),
    height: words,
    width: words,
    testId: text,
  },
  ({ props: { src, alt = '', size, width, height, testId } }) => (
    <img
      className="uikit-image"
      src={src}
      alt={alt}
      data-testid={testId}
      style={{ width: width ?? (size && WIDTHS[size]), height }}
    />
  ),
);

export const images: Drawings = { Image };
