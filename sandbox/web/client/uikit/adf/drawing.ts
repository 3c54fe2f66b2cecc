import { createContext, type ReactNode } from 'react';
import type { AdfNode } from '../../api/adf';

/** How one kind of node is drawn; its content has been drawn already. */
export type AdfDrawing = (given: { node: AdfNode; children: ReactNode }) => ReactNode;
export type AdfDrawings = Readonly<Record<string, AdfDrawing>>;

/** What a document may use of the page around it. */
export interface AdfPlace {
  /** How many levels of headings the page has above the document. */
  headingsAbove: number;
  locale: string;
  unknown?(what: string): void;
}

export const AdfPlaceContext = createContext<AdfPlace>({ headingsAbove: 0, locale: 'en' });

export const textAttr = ({ attrs }: AdfNode, name: string): string => {
  const value = attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
};

export const numberAttr = ({ attrs }: AdfNode, name: string): number | undefined => {
  const value = attrs?.[name];
  return typeof value === 'number' ? value : undefined;
};

/** An address that a page may link to; a document may hold any other, such as a script. */
export const isWeb = (address: string): boolean => /^(https?:|mailto:|tel:|\/|#)/i.test(address);
