import { Text, useProductContext } from '@forge/react';
import { number, type } from 'superstruct';
import { is } from '../../domain/fits';

/** The portal hands over the property of the request that bears the app's id (Forge docs, portal request detail). */
const OnRequest = type({ extension: type({ request: type({ property: type({ blocked: number() }) }) }) });

const WAITING = 'Our specialists are still working on this. It can be closed when they are done.';

/** On a customer's request that waits for linked work: says so, and names none of it. No request of its own. */
export function WhereItStands() {
  const context: unknown = useProductContext();
  if (!is(context, OnRequest) || context.extension.request.property.blocked <= 0) return null;
  return <Text>{WAITING}</Text>;
}
