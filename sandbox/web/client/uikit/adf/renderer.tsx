import { useMemo } from 'react';
import * as z from 'zod/mini';
import { adfNode } from '../../api/adf';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { useServices } from '../drawing/services';
import { text } from '../drawing/shapes';
import { AdfView } from './adf-view';
import { AdfPlaceContext } from './drawing';

/** `@forge/react` sends the document twice: with its files, and as it is where files cannot be shown. They are named here. */
const AdfRenderer = drawing(
  { document: adfNode, documentWithoutMedia: z.optional(z.unknown()), testId: text },
  ({ props: { document } }) => {
    const { locale, unknown } = useServices();
    const place = useMemo(() => ({ headingsAbove: 0, locale, unknown }), [locale, unknown]);
    return (
      <AdfPlaceContext.Provider value={place}>
        <AdfView node={document} />
      </AdfPlaceContext.Provider>
    );
  },
);

export const adf: Drawings = { AdfRenderer };
