import { boolean, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Contract } from '../contract';
import type { Said } from '../domain/answers';

const Licensed = type({ license: type({ active: boolean() }) });

/** Has the app's licence ended? Forge tells of none where there are none: in development, in staging, for a free app. */
const ended = (context: unknown): boolean => is(context, Licensed) && !context.license.active;

/** What may be asked without a licence: whatever only reads, and every way out of what was begun with one. */
const WITHOUT_LICENCE: ReadonlySet<string> = new Set<keyof Contract>([
  'rules.read',
  'rules.versions',
  'rules.version',
  'rules.judge',
  'teams.seen',
  'setup.choices',
  'setup.check',
  'setup.checked',
  'setup.plan.read',
  'trial.read',
  'stamping.read',
  'findings.list',
  'close-checks.list',
  'visits.list',
  'notes.asked',
  'site.desks',
  'site.findings',
  'site.usage',
  'site.diagnostics',
  'site.export',
  // The ways out.
  'rules.switch',
  'close-checks.remove',
  'setup.plan.undo',
  'setup.plan.forget',
  'trial.stop',
  'stamping.stop',
  'hand-over.undo',
]);

/** Without a licence reading goes on, and what would write is refused in these words. */
export const NO_LICENCE: Said = {
  happened: 'Tierline has no active licence on this site.',
  means: 'Nothing was changed. All that is there can be read, and tickets can be changed and closed in Jira as ever.',
  next: 'Ask a site admin to renew the licence of Tierline in the site’s administration.',
};

/** Is what is asked refused for want of a licence? `context` is the platform's own. */
export const needsLicence = (asked: keyof Contract, context: unknown): boolean =>
  ended(context) && !WITHOUT_LICENCE.has(asked);
