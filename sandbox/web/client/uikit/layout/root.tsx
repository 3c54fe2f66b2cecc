import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { text, words } from '../drawing/shapes';
import * as z from 'zod/mini';

/** The tree's own nodes, which no app writes: what is inside is all there is to see. */
const Inside = drawing({ forgeReactMajorVersion: z.optional(z.unknown()), name: text }, ({ node }) => (
  <DrawnAll nodes={node.children} />
));

const String = drawing({ text: words }, ({ props }) => props.text);

export const roots: Drawings = { ContentWrapper: Inside, MacroConfig: Inside, Root: Inside, String };
