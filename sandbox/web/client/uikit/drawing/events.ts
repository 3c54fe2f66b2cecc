import type { SyntheticEvent } from 'react';
import type { ForgeHandler } from '../contract';

/** What an app sees of an event of the page: the plain part of it, as Forge's types list it. */
export interface PlainEvent {
  bubbles: boolean;
  cancelable: boolean;
  defaultPrevented: boolean;
  eventPhase: number;
  isTrusted: boolean;
  timeStamp: number;
  type: string;
  target: {
    value?: string;
    checked?: boolean;
    name?: string;
    id?: string;
    tagName?: string;
    type?: string;
    selectionStart?: number | null;
    selectionEnd?: number | null;
  };
}

/** An event as it may cross to the app's frame: `@forge/react` chooses by `target.type` what the value is. */
export function plainEvent(event: SyntheticEvent): PlainEvent {
  const { target, bubbles, cancelable, defaultPrevented, eventPhase, isTrusted, timeStamp, type } = event;
  return {
    bubbles,
    cancelable,
    defaultPrevented,
    eventPhase,
    isTrusted,
    timeStamp,
    type,
    target: target instanceof Element ? plainTarget(target) : {},
  };
}

function plainTarget(element: Element): PlainEvent['target'] {
  const { id, tagName } = element;
  if (element instanceof HTMLInputElement) {
    const { value, checked, name, type } = element;
    return { id, tagName, value, checked, name, type, ...selectionOf(element) };
  }
  if (element instanceof HTMLTextAreaElement) {
    const { value, name, type } = element;
    return { id, tagName, value, name, type, ...selectionOf(element) };
  }
  if (element instanceof HTMLButtonElement || element instanceof HTMLSelectElement) {
    const { value, name, type } = element;
    return { id, tagName, value, name, type };
  }
  return { id, tagName };
}

/** Inputs without text have no selection; some browsers throw when asked for it. */
function selectionOf(element: HTMLInputElement | HTMLTextAreaElement) {
  try {
    return { selectionStart: element.selectionStart, selectionEnd: element.selectionEnd };
  } catch {
    return {};
  }
}

/** Hands an event over without what Atlaskit adds to it; a component without a handler gets none. */
export const telling = (handler: ForgeHandler | undefined) =>
  handler && ((event: SyntheticEvent): void => void handler(plainEvent(event)));

/** Calls a handler that is told nothing. */
export const calling = (handler: ForgeHandler | undefined) => handler && ((): void => void handler());
