import { useCallback, useMemo, useRef, useState } from 'react';
import { Panel } from '../../common/panel';
import type { Place, Shown } from '../api';
import type { Powers } from '../stage';
import { ModuleView } from '../view/module-view';
import { useModules } from '../view/use-modules';

const TYPES = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueActivity',
  'jira:issueAction',
  'jira:customField',
] as const;

export interface IssueModules {
  place: Place;
  /** By where on the page they stand; each in the manifest's order. */
  panels: Shown[];
  beside: Shown[];
  activities: Shown[];
  actions: Shown[];
  /** Views and editors of apps' fields. */
  fields: Shown[];
  /** The panel that the person has just put on the ticket. */
  added?: string;
  /** Asks again, after a panel was put on the ticket (`added`: its id) or taken off. */
  again: (added?: string) => void;
}

/**
 * What apps show on a ticket's page. Undefined until known, which it is before the ticket itself: so that the page
 * can keep their places from the start. What the app's modules are not known of is shown without them. Asked again, it
 * stays as it is until the answer is there.
 */
export function useIssueModules(issueKey: string): IssueModules | undefined {
  const [asking, setAsking] = useState<{ added?: string }>({});
  const again = useCallback((added?: string) => setAsking(added === undefined ? {} : { added }), []);
  const place = useMemo(() => ({ issueKey, path: `/browse/${issueKey}` }), [issueKey]);
  const asked = useMemo(() => ({ asking, place }), [asking, place]);
  const placeAsked = useMemo(() => ({ ...asked.place }), [asked]);
  const { modules, trouble } = useModules(TYPES, placeAsked);
  const last = useRef<IssueModules>(undefined);
  const now = useMemo<IssueModules | undefined>(() => {
    if (!modules && trouble === undefined) return undefined;
    const of = (wanted: (typeof TYPES)[number]): Shown[] => (modules ?? []).filter(({ type }) => type === wanted);
    return {
      place,
      panels: of('jira:issuePanel'),
      beside: of('jira:issueContext'),
      activities: of('jira:issueActivity'),
      actions: of('jira:issueAction'),
      fields: of('jira:customField'),
      ...asked.asking,
      again,
    };
  }, [modules, trouble, place, asked, again]);
  if (now) last.current = now;
  return now ?? (last.current?.place === place ? last.current : undefined);
}

interface ModulePanelsProps {
  modules: readonly Shown[];
  place: Place;
  /** The module that has just come to the ticket. */
  added?: string;
  refresh: () => Promise<void>;
}

/** Modules of apps as titled parts of the page. */
export function ModulePanels({ modules, place, added, refresh }: ModulePanelsProps) {
  const powers = useMemo<Powers>(() => ({ refresh }), [refresh]);
  const fresh = useMemo(() => ({ ...place, isNewToIssue: true }), [place]);
  return modules.map((shown) => (
    <Panel key={shown.id} title={shown.label ?? shown.title}>
      <ModuleView shown={shown} place={shown.id === added ? fresh : place} powers={powers} />
    </Panel>
  ));
}
