import { listed } from '../doctor/words';
import type { Policy } from '../policy';
import { completed, draftOf } from '../rules/draft';
import { same } from '../rules/same';
import { linkedProjects } from '../gate/linked-projects';
import { change, planned, type StepOfPlan } from './change';
import type { FoundDesk, Traces, Wanted } from './found-desk';
import { NAME_OF, namedNew, withMade } from './with-made';

/** What a trial proves later is no difference. */
const unproven = (rules: ReturnType<typeof completed>) => ({ ...rules, teamClock: rules.teamClock?.field ?? null });

/** Saves the rules. `saved`: those in force. Edited since, they stay as they were edited. */
export function planRules(
  found: FoundDesk,
  { draft }: Wanted,
  { traces, saved }: { traces: Traces; saved: Policy | null },
): StepOfPlan {
  const wanted = withMade(draft, found.made);
  const there = saved !== null && !isUnfinished(traces, saved) && (wereSaved(traces, saved) || isSame(wanted, saved));
  const levels = `${draft.levels.length} levels and ${draft.teams.length} teams`;
  return planned(
    {
      id: 'rules',
      kind: 'rules',
      title: 'Save the support rules',
      who: 'project-admin',
      difference: there
        ? []
        : [
            `Saves the support rules with ${levels}${draft.enabled ? ' and switches them on' : ''}.`,
            // Others may have saved them since the answers were given: nobody's go unseen.
            ...(saved === null ? [] : [`Takes the place of version ${saved.version}, which is in force now.`]),
          ],
    },
    { kind: 'rules', before: saved?.version ?? null, unfinished: (saved?.version ?? 0) + 1 },
    traces['rules'],
  );
}

/** A set-up saved them: what was edited since is no reason to save the plan's rules over it. */
const wereSaved = ({ rules }: Traces, { version }: Policy): boolean =>
  rules?.kind === 'rules' && version > (rules.before ?? 0);

/** They are kept, and may not have come to the project: what listens to it hears of nothing until they have. */
const isUnfinished = ({ rules }: Traces, { version }: Policy): boolean =>
  rules?.kind === 'rules' && rules.unfinished === version;

const isSame = (wanted: ReturnType<typeof withMade>, saved: Policy): boolean =>
  same(unproven(completed(wanted)), unproven(draftOf(saved)));

/** Names of what the rules speak of and Jira has not yet: until it has, they cannot be saved. */
export const missingFor = (found: FoundDesk, { draft }: Wanted): readonly string[] =>
  namedNew(withMade(draft, found.made)).map((thing) => NAME_OF[thing]);

const PANEL = 'escalation-panel';
const OUTCOME_PANEL = 'outcome-panel';

/** Shows the panels on all work: Jira shows an app's panel nowhere by itself, and tells nobody where one is shown. */
export function planPanel({ project }: FoundDesk, { draft }: Wanted, traces: Traces): StepOfPlan {
  const rules = completed(draft);
  const others = linkedProjects({
    ...rules,
    desk: { projectId: project.id, projectKey: project.key },
  }).map((it) => ({ id: it.projectId, key: it.projectKey }));
  const panels = [
    { module: PANEL, projects: [project.id] },
    ...(others.length > 0 ? [{ module: OUTCOME_PANEL, projects: others.map(({ id }) => id) }] : []),
  ];
  const shown = traces['show-panel'];
  const done = shown?.kind === 'show-panel' && same(shown.panels, panels);
  const difference = [
    `Shows the panel “Escalation” on all tickets of ${project.key}.`,
    ...(others.length > 0
      ? [`Shows the panel “Escalation outcome” on all work of ${listed(others.map(({ key }) => key))}.`]
      : []),
  ];
  const it = planned(
    {
      id: 'show-panel',
      kind: 'show-panel',
      title: 'Show the panel on tickets',
      who: 'jira-admin',
      difference: done ? [] : difference,
    },
    { kind: 'show-panel', panels },
    shown,
  );
  return { ...it, change: change(it.change) };
}
