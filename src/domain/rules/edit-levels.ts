import type { FullDraft } from './draft';

type Level = FullDraft['levels'][number];

/** `L4` where L1 to L3 are taken: what a new level is called by the program, for good. */
export function nextLevelId({ levels }: Pick<FullDraft, 'levels'>): string {
  const taken = new Set(levels.map(({ id }) => id));
  let number = 1;
  while (taken.has(`L${number}`)) number += 1;
  return `L${number}`;
}

/** One place up (-1) or down (1), where there is one. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((it, at) => (at === index ? other : at === index + by ? one : it));
}

export const withLevel = (draft: FullDraft, level: Level): FullDraft => ({
  ...draft,
  levels: draft.levels.some(({ id }) => id === level.id)
    ? draft.levels.map((one) => (one.id === level.id ? level : one))
    : [...draft.levels, level],
});

const without = <T>(of: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([it]) => it !== key));

/** Without the level, and without whatever named it. Its teams stay, so that nobody loses them unasked. */
export function withoutLevel(draft: FullDraft, level: string): FullDraft {
  const { escalation, closeCheck } = draft;
  const { linkedWork } = escalation;
  const counted = closeCheck.counting?.levels?.filter((id) => id !== level) ?? null;
  return {
    ...draft,
    levels: draft.levels.filter(({ id }) => id !== level),
    defaultTeams: without(draft.defaultTeams, level),
    escalation: {
      ...escalation,
      templates: without(escalation.templates, level),
      linkedWork: linkedWork && { ...linkedWork, levels: without(linkedWork.levels, level) },
    },
    closeCheck: {
      ...closeCheck,
      counting: closeCheck.counting && {
        ...closeCheck.counting,
        levels: counted === null || counted.length === 0 ? null : counted,
      },
      outcomeLevels: closeCheck.outcomeLevels.filter((id) => id !== level),
    },
  };
}
