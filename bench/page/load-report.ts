import type { MeasuredBulk } from '../bulk/measure-bulk';
import type { Grown } from '../growth/desk-growth';
import type { MeasuredExpressions } from '../growth/expression-steps';
import type { MeasuredLedger } from '../ledger/measure-ledger';
import type { Memory } from '../load/measure-memory';
import type { Report } from '../show';

/** All that the page of the docs is written from. */
export interface LoadReport extends Report {
  bulk: MeasuredBulk;
  expressions: MeasuredExpressions;
  ledgers: MeasuredLedger[];
  grown: { tickets: Grown[]; teams: Grown[] };
  memory: { function: string; memory: Memory }[];
}
