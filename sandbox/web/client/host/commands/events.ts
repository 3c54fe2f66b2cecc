import * as z from 'zod/mini';
import type { Bus } from '../bus';
import { isFunction } from '../rpc/values';
import type { Actor, Commands } from '../stage';

const emitted = z.object({ event: z.string(), payload: z.optional(z.unknown()) });
const heard = z.object({ event: z.string(), callback: z.custom<(payload: unknown) => unknown>(isFunction) });

function listen(bus: Bus, data: unknown, actor: Actor): { unsubscribe: () => void } {
  const { event, callback } = heard.parse(data);
  const unsubscribe = bus.on(event, callback);
  actor.until(unsubscribe);
  return { unsubscribe };
}

function emit(bus: Bus, data: unknown): void {
  const { event, payload } = emitted.parse(data);
  bus.emit(event, payload);
}

export const eventCommands: Commands = {
  on: (data, { page }, actor) => listen(page.bus, data, actor),
  onPublic: (data, { page }, actor) => listen(page.publicBus, data, actor),
  emit: (data, { page }) => emit(page.bus, data),
  emitPublic: (data, { page }) => emit(page.publicBus, data),
};
