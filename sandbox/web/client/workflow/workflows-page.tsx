import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useCallback, useEffect } from 'react';
import { Bone } from '../common/bones';
import { Go } from '../common/go';
import { useLive } from '../live/use-live';
import type { Route } from '../route';
import { useSession } from '../session';
import { type ListedWorkflow, loadWorkflows } from './load';
import { NoWorkflows } from './not-admin';

const never = (): boolean => false;

/** The site's workflows, and who shares each. */
export function WorkflowsPage({ here }: { here: Route }) {
  const { http } = useSession();
  const load = useCallback(() => loadWorkflows(http), [http]);
  const { value, trouble } = useLive('workflows', load, never);
  useEffect(() => {
    document.title = 'Workflows · Tierline sandbox';
  }, []);
  if (!value && trouble !== undefined) return <NoWorkflows error={trouble} doing="Opening the workflows" here={here} />;
  return (
    <div className="flows" aria-busy={!value}>
      <Heading as="h1" size="medium">
        Workflows
      </Heading>
      <ul className="flow-list">
        {value
          ? value.map((workflow) => <Listed key={workflow.id} workflow={workflow} />)
          : Array.from({ length: 6 }, (_, line) => (
              <li key={line} className="flow-listed" aria-hidden="true">
                <Bone width="60%" />
                <Bone width="30%" />
              </li>
            ))}
      </ul>
      {value?.length === 0 && <p className="inspector-empty">The site has no workflow yet.</p>}
    </div>
  );
}

function Listed({ workflow: { id, name, statuses, projects } }: { workflow: ListedWorkflow }) {
  const { account } = useSession();
  return (
    <li className="flow-listed">
      <Go to={{ page: 'workflows', id, as: account }}>{name}</Go>
      <span className="subtle">{statuses} statuses</span>
      <span className="flow-projects">
        {projects.map((project) => (
          <Lozenge key={project.key}>{project.name}</Lozenge>
        ))}
        {projects.length === 0 && <span className="subtle">no project uses it</span>}
        {projects.length > 1 && <span className="subtle">shared</span>}
      </span>
    </li>
  );
}
