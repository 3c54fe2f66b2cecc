import { ExpressionError } from './expression-error';
import type { ExpressionLimits } from './limits';
import { isHost, isMap, type Purse, type Value } from './values';

/** What an evaluation used, as `meta.complexity` of the REST API counts it. */
export interface Complexity {
  steps: number;
  expensiveOperations: number;
  beans: number;
  primitiveValues: number;
}

/** Counts what is spent and stops what spends too much. */
export class Meter implements Purse {
  private readonly done = new Set<string>();
  readonly used: Complexity = { steps: 0, expensiveOperations: 0, beans: 0, primitiveValues: 0 };

  constructor(private readonly limits: ExpressionLimits) {}

  spend(what: keyof Complexity, amount = 1): void {
    this.used[what] += amount;
    const limit = this.limits[what];
    if (limit !== undefined && this.used[what] > limit) throw new LimitExceeded(what, limit);
  }

  once(what: string): void {
    if (this.done.has(what)) return;
    this.done.add(what);
    this.spend('expensiveOperations');
  }

  /** Counts the values of a result. */
  measure(result: Value): void {
    if (Array.isArray(result)) result.forEach((item) => this.measure(item));
    else if (isMap(result)) for (const item of result.values()) this.measure(item);
    else this.spend(isHost(result) ? 'beans' : 'primitiveValues');
  }
}

const WORDS: Record<keyof Complexity, string> = {
  steps: 'steps',
  expensiveOperations: 'expensive operations',
  beans: 'beans',
  primitiveValues: 'primitive values',
};

/** Not to be caught by the expression's own `try`. */
export class LimitExceeded extends ExpressionError {
  constructor(what: keyof Complexity, limit: number) {
    super(`The expression exceeded the limit of ${limit} ${WORDS[what]}.`, 'other');
  }
}
