import type { Found } from './gather';
import { FIXES, SEND, WORDS } from './words';

/** Where the text comes from, as far as the page was told. */
export interface Whence {
  readonly project: string | null;
  /** `https://example.atlassian.net`, so that paths become addresses that can be followed from a mail. */
  readonly site: string | null;
  /** The address of the page itself. */
  readonly page: string | null;
}

function lines({ state, headline, about, says, steps, path, fix }: Found, index: number, { site }: Whence): string {
  const below = [
    ...(state === 'unknown' ? [WORDS.notKnown] : []),
    ...about.map((line) => `- ${line}`),
    ...says,
    ...steps.map((step, at) => `${at + 1}) ${step}`),
    ...(path === null ? [] : [SEND.where(`${site ?? ''}${path}`)]),
    ...(fix === null ? [] : [SEND.byButton(FIXES[fix])]),
  ];
  return [`${index + 1}. ${headline}`, ...below.map((line) => `   ${line}`)].join('\n');
}

/** All that is needed of a Jira admin, as plain text. */
export const adminText = (found: readonly Found[], whence: Whence): string =>
  [SEND.greeting(whence.project), ...found.map((one, index) => lines(one, index, whence)), SEND.page(whence.page)].join(
    '\n\n',
  );
