import { useMemo } from 'react';
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
}

/**
 * What apps show on a ticket's page. Undefined until known, which it is before the ticket itself: so that the page
 * can keep their places from the start. What the app's modules are not known of is shown without them.
 */
export function useIssueModules(issueKey: string): IssueModules | undefined {
  const place = useMemo(() => ({ issueKey, path: `/browse/${issueKey}` }), [issueKey]);
  const { modules, trouble } = useModules(TYPES, place);
  return useMemo(() => {
    if (!modules && trouble === undefined) return undefined;
    const of = (wanted: (typeof TYPES)[number]): Shown[] => (modules ?? []).filter(({ type }) => type === wanted);
    return {
      place,
      panels: of('jira:issuePanel'),
      beside: of('jira:issueContext'),
      activities: of('jira:issueActivity'),
      actions: of('jira:issueAction'),
      fields: of('jira:customField'),
    };
  }, [modules, trouble, place]);
}

interface ModulePanelsProps {
  modules: readonly Shown[];
  place: Place;
  refresh: () => Promise<void>;
}

/** Modules of apps as titled parts of the page. Panels are shown as where an admin has them shown on all work items. */
export function ModulePanels({ modules, place, refresh }: ModulePanelsProps) {
  const powers = useMemo<Powers>(() => ({ refresh }), [refresh]);
  return modules.map((shown) => (
    <Panel key={shown.id} title={shown.label ?? shown.title}>
      <ModuleView shown={shown} place={place} powers={powers} />
    </Panel>
  ));
}
