import type { JsonObject } from '../../json';

/** One event on its way to one trigger, or a transition to a post function. */
export interface Parcel {
  function: string;
  module: string;
  /** By default `trigger`. */
  moduleType?: string;
  payload: JsonObject;
}
