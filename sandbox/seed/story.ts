import type { Timeline } from '../clock';
import type { Forge } from '../forge/forge.types';
import { addLink } from '../site/links/add-link';
import type { Site } from '../site/model';
import { ACCOUNT } from './stock/people';
import { clicksOn } from './story/by-click';
import { FRONT } from './story/front';
import { BULK, ORDINARY } from './story/ordinary';
import type { Tale } from './story/tale';
import { tellStory } from './story/tell';
import { TROUBLED } from './story/troubled';

/** Thursday morning, before the first ticket. */
export const STORY_START = Date.parse('2026-11-12T07:00:00Z');

/** The front ticket of the payroll file is escalated to two work items that are still open. */
function linkPayroll(site: Site): Tale['beats'] {
  const type = site.linkTypes.find((candidate) => candidate.name === 'Escalation');
  if (!type) throw new Error('The ready desk has no link type Escalation');
  return [
    [
      'Fri 13:56',
      (it, _desk, others) => {
        for (const child of ['payroll-engine', 'payroll-bank'])
          addLink(site, type, it, others(child), { accountId: ACCOUNT.agentL1 });
      },
    ],
  ];
}

/** About two dozen tickets that refer to each other, with four days of a desk's life. */
export async function tellReadyStory(site: Site, timeline: Timeline, forge: Forge, until: number): Promise<void> {
  const tales = [...FRONT, ...TROUBLED, ...ORDINARY].map((tale): Tale => {
    if (tale.name === 'payroll') return { ...tale, beats: [...(tale.beats ?? []), ...(linkPayroll(site) ?? [])] };
    const inBulk = BULK.tales.some((name) => name === tale.name);
    return inBulk
      ? { ...tale, beats: [...(tale.beats ?? []), [BULK.at, (it, desk) => desk.changeTeam(it, BULK.team)]] }
      : tale;
  });
  await tellStory({ site, timeline, click: clicksOn(forge) }, tales, until);
}
