import { escalationDifferences, linkedDifferences } from './escalation-differences';
import type { FullDraft } from './draft';
import { levelDifferences } from './level-differences';
import { NO_NAMES, type Names } from './names';
import { same } from './same';
import { statusDifferences } from './status-differences';
import { teamDifferences } from './team-differences';

const MESSAGES = {
  teamTold: 'What a team is told of its ticket begins with',
  closeRefused: 'What the close check says ends with',
} as const;

function messageDifferences(before: FullDraft, after: FullDraft): string[] {
  return (['teamTold', 'closeRefused'] as const).flatMap((key) => {
    if (before.messages[key] === after.messages[key]) return [];
    const text = after.messages[key];
    return [`${MESSAGES[key]} ${text === undefined ? 'no words of your own' : `“${text}”`}.`];
  });
}

/**
 * What changed from one version of the rules to another, a sentence each; empty when nothing did. `names` reads Jira's
 * ids; what it does not know stays an id.
 */
export function differences(before: FullDraft, after: FullDraft, names: Names = NO_NAMES): string[] {
  const found = [
    ...(before.enabled === after.enabled ? [] : [`Tierline is switched ${after.enabled ? 'on' : 'off'}.`]),
    ...levelDifferences(before, after),
    ...teamDifferences(before, after, names),
    ...statusDifferences(before, after, names),
    ...escalationDifferences(before, after, names),
    ...linkedDifferences(before, after, names),
    ...messageDifferences(before, after),
  ];
  if (found.length > 0 || same(before, after)) return found;
  return ['Something was changed that has no words here.'];
}
