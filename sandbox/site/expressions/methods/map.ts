import type { MapValue } from '../values';
import type { Methods } from './arguments';

/** Methods of Map in the Jira expressions type reference; `set` answers a new Map. */
export const MAP_METHODS: Methods<MapValue> = {
  get: (map, args) => map.get(args.string(0)) ?? null,
  set: (map, args) => new Map([...map, [args.string(0), args.any(1)]]),
  entries: (map) => [...map].map(([key, value]) => [key, value]),
};
