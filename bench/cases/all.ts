import * as background from './background';
import type { Case } from './case';
import * as click from './click';
import { CLOSE_CHECKS } from './close-check';
import { asExpression } from './close-check-expression';
import * as handOver from './hand-over';
import * as life from './life';
import * as pages from './pages';

/** In the order in which a reader wants them. */
export const CASES: readonly Case[] = [
  handOver.unconcerned,
  life.created,
  handOver.withoutReentry,
  handOver.withReentry,
  handOver.notified,
  handOver.toldTwice,
  handOver.ownEcho,
  handOver.secondLook,
  handOver.levelAlone,
  click.withoutReentry,
  click.withReentry,
  click.notified,
  click.replied,
  click.echo,
  click.undone,
  click.accepted,
  click.reassigned,
  click.linkedWork,
  click.history,
  ...CLOSE_CHECKS,
  life.resolved,
  life.reopened,
  life.adopted,
  life.deleted,
  ...asExpression,
  background.nothingDue,
  background.oneDue,
  background.nothingMissed,
  background.oneMissed,
  background.rulesSaved,
  pages.daily,
  pages.weekly,
  pages.setUpCheck,
  pages.sitePage,
  pages.trialStep,
];
