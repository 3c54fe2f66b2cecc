import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import type { ForgeNode } from '../contract';
import type { Drawing } from './drawn';
import { Marker } from './marker';
import { useUnknown } from './services';

type Shape = Record<string, z.ZodMiniType>;

interface Given<S extends Shape> {
  props: z.output<z.ZodMiniObject<S>>;
  node: ForgeNode;
}

/**
 * What `useForm().register()` and `InlineEdit` hand to whatever control stands there, whether it knows them or
 * not; `children` is drawn from the node.
 */
const HANDED_OVER = new Set([
  'aria-invalid',
  'aria-labelledby',
  'children',
  'defaultChecked',
  'defaultValue',
  'errorMessage',
  'id',
  'isDisabled',
  'isInvalid',
  'isRequired',
  'name',
  'onBlur',
  'onChange',
  'onFocus',
  'testId',
  'value',
]);

/**
 * A component of UI Kit: its properties, judged before it is drawn. A property of a wrong shape turns it into a
 * marker that names the property; one that the component does not have is reported and left out.
 */
export function drawing<S extends Shape>(shape: S, Look: (given: Given<S>) => ReactNode): Drawing {
  const schema = z.object(shape);
  return function Judged({ node }) {
    const given = present(node.props, shape);
    const strangers = Object.keys(given).filter((name) => !Object.hasOwn(shape, name) && !HANDED_OVER.has(name));
    useUnknown(strangers.map((name) => `${node.type}: property ${name}`));
    const judged = schema.safeParse(given);
    if (!judged.success) return <Marker what={`${node.type}: ${objections(judged.error)}`} />;
    return <Look props={judged.data} node={node} />;
  };
}

/** A property that is `undefined` is not there, nor is one that is `null`, except where null means something. */
function present(props: Record<string, unknown>, shape: Shape): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).filter(
      ([name, value]) => value !== undefined && (value !== null || shape[name]?.safeParse(null).success),
    ),
  );
}

const objections = ({ issues }: z.core.$ZodError): string =>
  [...new Set(issues.map(({ path }) => `property ${path.join('.')}`))].join(', ') + ' cannot be drawn';
