import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useEffect } from 'react';
import { Bone } from '../common/bones';
import { Go } from '../common/go';
import { StatusLozenge } from '../common/status-lozenge';
import type { Route } from '../route';
import { useSession } from '../session';
import { AddStatus } from './add-status';
import { AddTransition } from './add-transition';
import type { OpenedWorkflow } from './load';
import { NoWorkflows } from './not-admin';
import { TransitionPanel } from './transition-panel';
import { TransitionTable } from './transition-table';
import { CONFLICT, useFlow } from './use-flow';
import { conditionsOf } from './conditions';
import { CATEGORIES } from './wire';

interface WorkflowPageProps {
  workflowId: string;
  transition?: string;
  here: Route;
}

/** One workflow: its statuses, and its transitions with their rules in words. */
export function WorkflowPage({ workflowId, transition, here }: WorkflowPageProps) {
  const { account } = useSession();
  const { opened, trouble, conflict, save } = useFlow(workflowId);
  const name = opened?.flow.workflow.name;
  useEffect(() => {
    document.title = `${name ?? 'Workflow'} · Tierline sandbox`;
  }, [name]);
  if (!opened)
    return trouble === undefined ? (
      <FlowSkeleton />
    ) : (
      <NoWorkflows error={trouble} doing="Opening the workflow" here={here} />
    );
  const { workflow, statuses } = opened.flow;
  const chosen = workflow.transitions.find(({ id }) => id === transition);
  return (
    <div className="flows">
      <nav className="crumbs" aria-label="Where this is">
        <Go to={{ page: 'workflows', as: account }}>Workflows</Go>
        <span aria-hidden="true">/</span>
        <span>{workflow.name}</span>
      </nav>
      <Heading as="h1" size="medium">
        {workflow.name}
      </Heading>
      <Shared opened={opened} />
      {conflict && (
        <div role="alert">
          <SectionMessage appearance="warning" title="Not saved">
            <p>{CONFLICT}</p>
          </SectionMessage>
        </div>
      )}
      <div className="flow-statuses">
        {workflow.statuses.map(({ statusReference }) => {
          const status = statuses.find((it) => it.statusReference === statusReference);
          return status ? (
            <StatusLozenge
              key={statusReference}
              status={{ id: statusReference, name: status.name, category: CATEGORIES[status.statusCategory] }}
            />
          ) : null;
        })}
        <span className="flow-adding">
          <AddStatus others={opened.others} save={save} />
          <AddTransition statuses={statuses} save={save} />
        </span>
      </div>
      <div className={chosen ? 'flow flow-open' : 'flow'}>
        <TransitionTable opened={opened} chosen={chosen?.id} />
        {chosen && <TransitionPanel key={chosen.id} opened={opened} transition={chosen} save={save} />}
      </div>
    </div>
  );
}

function Shared({ opened: { projects, flow } }: { opened: OpenedWorkflow }) {
  const names = projects.map(({ name }) => name).join(', ');
  const approves = flow.workflow.transitions.some((transition) =>
    conditionsOf(transition).some(({ rule }) => rule.ruleKey === 'system:block-in-progress-approval'),
  );
  return (
    <>
      <p className="subtle">
        {projects.length === 0 && 'No project uses it.'}
        {projects.length === 1 && `Used by ${names}.`}
        {projects.length > 1 && `Shared by ${names}: what is changed here changes for all of them.`}
      </p>
      {approves && (
        <SectionMessage appearance="warning">
          <p>
            Statuses of this workflow wait for approval. Jira’s public API does not tell how, so that a change saved
            here takes that away from them; Jira’s own editor keeps it.
          </p>
        </SectionMessage>
      )}
    </>
  );
}

function FlowSkeleton() {
  return (
    <div className="flows" role="status" aria-label="Opening the workflow">
      <Bone width={240} />
      <Bone width="min(100%, 480px)" height={28} />
      <Bone width="80%" height={24} />
      {Array.from({ length: 8 }, (_, line) => (
        <Bone key={line} width="100%" height={36} />
      ))}
    </div>
  );
}
