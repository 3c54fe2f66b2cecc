import { ABOUT_CLOSING } from './breaks/closing';
import { ABOUT_RIGHTS } from './breaks/rights';
import { ABOUT_TICKETS } from './breaks/tickets';
import { ABOUT_OTHERS, HARMLESS_OTHERS } from './breaks/others';
import { HARMLESS as HARMLESS_CHANGES } from './breaks/harmless';
import { ABOUT_RULES, HARMLESS_RULES } from './breaks/rules';
import type { Break } from './breaks/break';

export const HARMLESS: readonly Pick<Break, 'how' | 'to'>[] = [
  ...HARMLESS_CHANGES,
  ...HARMLESS_OTHERS,
  ...HARMLESS_RULES,
];
export const WAYS_TO_BREAK: readonly Break[] = [
  ...ABOUT_TICKETS,
  ...ABOUT_RIGHTS,
  ...ABOUT_CLOSING,
  ...ABOUT_RULES,
  ...ABOUT_OTHERS,
];
