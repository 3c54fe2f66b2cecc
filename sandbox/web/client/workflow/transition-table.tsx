import { Go } from '../common/go';
import { useSession } from '../session';
import { conditionsOf, type JoinedRule } from './conditions';
import type { OpenedWorkflow } from './load';
import { nameIn } from './names';
import { ruleWords } from './rule-words';
import type { Rule, Transition } from './wire';

interface TransitionTableProps {
  opened: OpenedWorkflow;
  /** The id of the one that is opened. */
  chosen?: string;
}

/** All ways through a workflow: from where to where, on what screen, by which rules. */
export function TransitionTable({ opened, chosen }: TransitionTableProps) {
  return (
    <table className="flow-table">
      <caption className="unseen">Transitions</caption>
      <thead>
        <tr>
          <th scope="col">Transition</th>
          <th scope="col">From → to</th>
          <th scope="col" className="flow-rules">
            Screen
          </th>
          <th scope="col" className="flow-rules">
            Conditions
          </th>
          <th scope="col" className="flow-rules">
            Validators
          </th>
          <th scope="col" className="flow-rules">
            Post functions
          </th>
        </tr>
      </thead>
      <tbody>
        {opened.flow.workflow.transitions.map((transition) => (
          <Row
            key={transition.id}
            transition={transition}
            opened={opened}
            isChosen={transition.id !== undefined && transition.id === chosen}
          />
        ))}
      </tbody>
    </table>
  );
}

export function fromWords({ type, links }: Transition, { names }: OpenedWorkflow): string {
  if (type === 'INITIAL') return 'Creation';
  if (type === 'GLOBAL') return 'Any status';
  return links.map(({ fromStatusReference }) => nameIn(names.statuses, fromStatusReference ?? '')).join(', ');
}

interface RowProps {
  transition: Transition;
  opened: OpenedWorkflow;
  isChosen: boolean;
}

function Row({ transition, opened, isChosen }: RowProps) {
  const { account } = useSession();
  const { id, name, toStatusReference = '', validators, actions, transitionScreen: screen } = transition;
  const { workflow } = opened.flow;
  const plain = (rules: readonly Rule[]): JoinedRule[] => rules.map((rule) => ({ rule, depth: 0 }));
  return (
    <tr aria-current={isChosen ? 'true' : undefined}>
      <td>
        <Go to={{ page: 'workflows', id: workflow.id, transition: isChosen ? undefined : id, as: account }}>{name}</Go>
      </td>
      <td>
        {fromWords(transition, opened)} <span aria-label="to">→</span>{' '}
        <strong>{nameIn(opened.names.statuses, toStatusReference)}</strong>
      </td>
      <td className={screen ? 'flow-rules' : 'flow-rules flow-none'} data-label="Screen">
        {screen ? ruleWords(screen, opened.names) : <span className="subtle">–</span>}
      </td>
      <Rules label="Conditions" rules={conditionsOf(transition)} opened={opened} />
      <Rules label="Validators" rules={plain(validators)} opened={opened} />
      <Rules label="Post functions" rules={plain(actions)} opened={opened} />
    </tr>
  );
}

function Rules({ label, rules, opened }: { label: string; rules: readonly JoinedRule[]; opened: OpenedWorkflow }) {
  return (
    <td className={rules.length > 0 ? 'flow-rules' : 'flow-rules flow-none'} data-label={label}>
      {rules.length === 0 && <span className="subtle">–</span>}
      <ul className="rule-words">
        {rules.map(({ rule, joined }, index) => (
          <li key={rule.id ?? index}>
            {joined && <span className="subtle">{joined} </span>}
            {ruleWords(rule, opened.names, opened.described[rule.id ?? ''])}
          </li>
        ))}
      </ul>
    </td>
  );
}
