import { nameOfLevel } from '../../domain/level';
import { listed } from '../../domain/rules/names';
import type { ShownRules } from '../../domain/shown-rules';
import { Sentences } from './fact';
import { GUIDE } from './words';

/** What has to be done before a ticket is closed. */
export function ClosingGuide({ rules: { closeCheck, levels } }: { rules: ShownRules }) {
  const { counting, returnTo, outcomeLevels } = closeCheck;
  const back = GUIDE.back[returnTo];
  const lines = [
    counting ? GUIDE.counts : GUIDE.noCount,
    ...(counting && back !== '' ? [back] : []),
    ...(outcomeLevels.length > 0 ? [GUIDE.outcome(listed(outcomeLevels.map((id) => nameOfLevel(levels, id))))] : []),
  ];
  return <Sentences title={GUIDE.close} lines={lines} />;
}
