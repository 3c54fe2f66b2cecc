/**
 * How lists of choices open in these forms. A frame is as high as its document, and what lies over the document does
 * not count: a list that floats would be cut off at the frame's edge. It takes its place in the document instead.
 */
export const IN_PLACE = {
  menuPlacement: 'bottom',
  maxMenuHeight: 220,
  menuShouldScrollIntoView: false,
  styles: { menu: () => ({ position: 'static' as const }) },
} as const;
