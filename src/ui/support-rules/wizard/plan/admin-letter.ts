import type { PlannedChange } from '../../../../domain/set-up/plan';
import type { Whence } from '../../set-up/admin-text';
import { LETTER, PLAN } from './words';

function lines({ difference, sharedWith, said, steps, path, state }: PlannedChange, site: string | null): string[] {
  return [
    ...difference.map((line) => `- ${line}`),
    ...(sharedWith.length > 0 ? [PLAN.shared(sharedWith.join(', '))] : []),
    ...(said ? [said.happened, said.means, said.next] : []),
    ...(state === 'by-hand' && steps.length > 0 ? [LETTER.byHand] : []),
    ...steps.map((step, index) => `${index + 1}) ${step}`),
    ...(path === null ? [] : [LETTER.where(`${site ?? ''}${path}`)]),
  ];
}

/** What a Jira admin is asked for, as plain text that can be sent. */
export const adminLetter = (changes: readonly PlannedChange[], project: string, { site, page }: Whence): string =>
  [
    LETTER.greeting(project),
    ...changes.map((change, index) =>
      [`${index + 1}. ${change.title}`, ...lines(change, site).map((line) => `   ${line}`)].join('\n'),
    ),
    LETTER.page(page),
  ].join('\n\n');
