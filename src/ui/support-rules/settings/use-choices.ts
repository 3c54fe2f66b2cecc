import { useEffect, useState } from 'react';
import type { NamedKind, Names } from '../../../domain/rules/names';
import type { Choices } from '../../../domain/set-up/choices';
import type { Named } from '../../../domain/doctor/desk-setup';
import { ask } from '../../ask';

/** `null`: not known yet. */
export type KnownChoices = Choices | null | 'failed';

/** What there is to choose from, asked once for the page. */
export function useChoices(): KnownChoices {
  const [choices, setChoices] = useState<KnownChoices>(null);
  useEffect(() => {
    let gone = false;
    const show = (found: KnownChoices): void => {
      if (!gone) setChoices(found);
    };
    ask('setup.choices', {}).then(
      (reply) => show(reply.ok ? reply.value : 'failed'),
      () => show('failed'),
    );
    return () => void (gone = true);
  }, []);
  return choices;
}

/** One of a list of Jira's, as far as it is known. */
export const listOf = (choices: KnownChoices, of: (known: Choices) => readonly Named[]): readonly Named[] =>
  choices === null || choices === 'failed' ? [] : of(choices);

export const statusesOf = ({ workTypes }: Choices): readonly Named[] => [
  ...new Map(workTypes.flatMap(({ statuses }) => statuses).map(({ id, name }) => [id, { id, name }])).values(),
];

const LISTS: Record<NamedKind, (known: Choices) => readonly Named[]> = {
  status: statusesOf,
  field: ({ teamFields, slas }) => [...teamFields, ...slas],
  priority: ({ priorities }) => priorities,
  'work-type': ({ workTypes }) => workTypes,
  role: ({ roles }) => roles,
  'link-type': ({ linkTypes }) => linkTypes,
  project: ({ projects }) => projects,
};

/** The ids of the rules as people know them. */
export const namesIn =
  (choices: KnownChoices): Names =>
  (kind, id) =>
    listOf(choices, LISTS[kind]).find((one) => one.id === id)?.name ?? null;
