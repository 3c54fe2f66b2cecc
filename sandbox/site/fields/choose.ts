import type { Json } from '../../json';
import { InvalidValue } from './kind';

/**
 * The entry of a list that a client names by `{id}` or by `{name}` / `{value}`.
 * Throws InvalidValue: `malformed` when neither is given as text, `unknown` when no entry has it.
 */
export function choose<By extends 'name' | 'value', It extends { id: string } & Record<By, string>>(
  list: readonly It[],
  wire: Json,
  by: By,
  malformed: string,
  unknown: string,
): It {
  if (wire === null || typeof wire !== 'object' || Array.isArray(wire)) throw new InvalidValue(malformed);
  const { id, [by]: name } = wire as { [key: string]: Json | undefined };
  if (typeof id !== 'string' && typeof name !== 'string') throw new InvalidValue(malformed);
  const found = list.find((it) => (typeof id === 'string' ? it.id === id : it[by] === name));
  if (!found) throw new InvalidValue(unknown);
  return found;
}
