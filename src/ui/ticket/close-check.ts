import { is } from '../../domain/fits';
import { CloseCheckRules, defaultCloseCheck } from '../../domain/gate/close-check-rules';
import type { Counting } from '../../domain/gate/counting';
import type { ShownRules } from '../../domain/shown-rules';

/** A desk's rules for closing; where its project property is older than they are, those by default. */
export const closeCheckOf = ({ closeCheck, levels, escalation }: ShownRules): CloseCheckRules =>
  is(closeCheck, CloseCheckRules) ? closeCheck : defaultCloseCheck(levels, escalation);

/** The links that count for a ticket: none where its desk is told of nothing. */
export const countedLinks = (rules: ShownRules): Counting['links'] => closeCheckOf(rules).counting?.links ?? [];
