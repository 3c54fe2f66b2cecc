/** How much an expression may be and do. A limit that is absent does not apply. */
export interface ExpressionLimits {
  characters: number;
  /** Names, literals and member names together. */
  leaves?: number;
  steps: number;
  expensiveOperations?: number;
  beans?: number;
  primitiveValues?: number;
}

/**
 * Jira expressions in REST, workflow rules and fields. Characters and leaves: the sample errors of
 * POST /rest/api/3/expression/analyse; the others: `meta.complexity` of POST /rest/api/3/expression/evaluate.
 */
export const EXPRESSION_LIMITS: ExpressionLimits = {
  characters: 1_000,
  leaves: 100,
  steps: 10_000,
  expensiveOperations: 10,
  beans: 1_000,
  primitiveValues: 10_000,
};

/** `filter.expression` of a Forge trigger (Forge docs, "Atlassian app events", Restrictions). */
export const FILTER_LIMITS: ExpressionLimits = { characters: 10_000, steps: 50_000 };

/** How deep brackets, unary operators and member chains may nest. Ours: it keeps hostile input off the stack. */
export const NESTING = 200;
