import { Fragment, type ReactNode } from 'react';
import * as z from 'zod/mini';
import type { ForgeHandler, ForgeNode } from '../contract';
import { Drawn } from './drawn';

/** What may stand in a property that shows something: text, an element, or several of them. */
export type Content = string | number | boolean | ForgeNode | Content[];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const isNode = (value: unknown): value is ForgeNode =>
  isRecord(value) && typeof value.type === 'string' && isRecord(value.props) && Array.isArray(value.children);

const isContent = (value: unknown): value is Content =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  isNode(value) ||
  (Array.isArray(value) && value.every(isContent));

export const text = z.optional(z.string());
export const words = z.optional(z.union([z.string(), z.number()]));
export const flag = z.optional(z.boolean());
export const number = z.optional(z.number());
export const handler = z.optional(z.custom<ForgeHandler>((value) => typeof value === 'function'));
export const content = z.optional(z.custom<Content>(isContent));
export const oneOf = <const T extends readonly string[]>(...names: T) => z.optional(z.enum(names));

/** Text and elements of a property, drawn. */
export function contentOf(value: Content | undefined): ReactNode {
  if (value === undefined || typeof value === 'boolean') return undefined;
  if (isNode(value)) return <Drawn node={value} />;
  if (!Array.isArray(value)) return value;
  return value.map((part, index) => <Fragment key={index}>{contentOf(part)}</Fragment>);
}

/** All text below a node, for components whose content is text only. */
export const textOf = (node: ForgeNode): string =>
  node.type === 'String' ? String(node.props.text ?? '') : node.children.map(textOf).join('');

/** The properties that every control of a form has. */
export const field = {
  id: text,
  name: text,
  isDisabled: flag,
  isInvalid: flag,
  isRequired: flag,
  'aria-invalid': z.optional(z.union([z.boolean(), z.string()])),
  'aria-labelledby': text,
  onBlur: handler,
  onFocus: handler,
  onChange: handler,
  testId: text,
};
