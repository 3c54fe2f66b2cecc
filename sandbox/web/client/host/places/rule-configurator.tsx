import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMemo, useRef, useState } from 'react';
import type { Place } from '../api';
import type { AnyFunction } from '../rpc/values';
import type { Powers } from '../stage';
import { AppSkeleton } from '../view/app-skeleton';
import { ModuleView } from '../view/module-view';
import { useModules } from '../view/use-modules';
import { askForConfig } from './rule-config';

const RULE_TYPES = ['jira:workflowValidator', 'jira:workflowCondition', 'jira:workflowPostFunction'];

export interface RuleConfiguratorProps {
  /** Key of the rule's module. */
  module: string;
  mode: 'create' | 'edit' | 'view';
  /** What the rule holds now; absent for a new one. */
  config?: string;
  workflowId: string;
  scopedProjectId?: string;
  /** The transition that the rule stands on. */
  transitionId?: string;
  /** The app's new configuration, undefined where the rule has none. What it throws is shown, and nothing is closed. */
  onSave: (config: string | undefined) => Promise<void> | void;
}

/**
 * The form of a workflow rule, drawn by the app that brings the rule. On *Add* and *Update* the app is asked what to
 * save (`workflowRules.onConfigure`); where it answers `undefined` it has refused, and says why in its own form.
 */
export function RuleConfigurator({
  module,
  mode,
  config,
  workflowId,
  scopedProjectId,
  transitionId,
  onSave,
}: RuleConfiguratorProps) {
  const place = useMemo<Place>(
    () => ({ workflow: { workflowId, scopedProjectId, configuration: config }, transitionId }),
    [workflowId, scopedProjectId, transitionId, config],
  );
  const { modules, trouble } = useModules(RULE_TYPES, place);
  const configure = useRef<AnyFunction>(undefined);
  const powers = useMemo<Powers>(() => ({ configure: (work) => (configure.current = work) }), []);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function save(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const asked = await askForConfig(configure.current);
      if (asked.refused) setProblem('Nothing was saved: the app does not accept this yet. Its form says why.');
      else await onSave(asked.config);
    } catch (error) {
      setProblem(`Nothing was saved. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(false);
    }
  }

  if (!modules && trouble === undefined) return <AppSkeleton />;
  const shown = modules?.find(({ key, entryPoint }) => key === module && entryPoint === mode);
  return (
    <div className="rule-form">
      {trouble !== undefined && (
        <SectionMessage appearance="error">The rule’s form could not be loaded.</SectionMessage>
      )}
      {shown ? (
        <ModuleView key={`${shown.id} ${mode}`} shown={shown} place={place} powers={powers} />
      ) : (
        <p className="subtle">This rule has nothing to set.</p>
      )}
      {problem !== undefined && (
        <div role="alert">
          <SectionMessage appearance="warning">{problem}</SectionMessage>
        </div>
      )}
      {mode !== 'view' && (
        <div className="rule-buttons">
          <Button appearance="primary" isLoading={busy} onClick={() => void save()}>
            {mode === 'create' ? 'Add' : 'Update'}
          </Button>
        </div>
      )}
    </div>
  );
}
