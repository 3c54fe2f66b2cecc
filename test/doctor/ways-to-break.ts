import { ABOUT_CLOSING } from './breaks/closing';
import { ABOUT_RIGHTS } from './breaks/rights';
import { ABOUT_TICKETS } from './breaks/tickets';
import type { Break } from './breaks/break';

export { HARMLESS } from './breaks/harmless';
export const WAYS_TO_BREAK: readonly Break[] = [...ABOUT_TICKETS, ...ABOUT_RIGHTS, ...ABOUT_CLOSING];
