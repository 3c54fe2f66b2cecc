import type { ReactNode } from 'react';
import type { AdfNode } from '../api/adf';
import { AdfView as Document } from '../uikit/adf/adf-view';
import { AdfPlaceContext } from '../uikit/adf/drawing';

/** The page's own title and the panel's stand above a document's headings. */
const PLACE = { headingsAbove: 2, locale: 'en' };

/** A document of a ticket or a comment, drawn as UI Kit draws one. */
export const AdfView = ({ node }: { node: AdfNode }): ReactNode => (
  <AdfPlaceContext.Provider value={PLACE}>
    <Document node={node} />
  </AdfPlaceContext.Provider>
);
