import type { CSSProperties } from 'react';

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Above it, black can be read on a colour better than white (WCAG 2.2, relative luminance). */
const BRIGHT = 0.179;

/** How bright a colour is to the eye, from 0 to 1; `undefined` for one not written as `#rrggbb`. */
export function brightness(colour: string): number | undefined {
  const [, ...parts] = HEX.exec(colour) ?? [];
  if (parts.length === 0) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A document's colours are those of a light page. On theirs, words are black or white, whatever the page is. */
export function onColour(colour: string): CSSProperties {
  if (colour === '') return {};
  const bright = brightness(colour);
  return { backgroundColor: colour, color: bright === undefined ? undefined : bright > BRIGHT ? 'black' : 'white' };
}

/** Coloured words are drawn towards the page's own text colour, so that they can be read in the dark as well. */
export const wordsIn = (colour: string): CSSProperties =>
  colour === '' ? {} : { color: `color-mix(in oklab, ${colour} 55%, var(--ds-text))` };
