import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CloseIcon from '@atlaskit/icon/core/close';
import { useState } from 'react';
import { useSession } from '../session';
import { AddRule } from './add-rule';
import { conditionsOf } from './conditions';
import { nameIn } from './names';
import { RuleLine } from './rule-line';
import { ruleWords } from './rule-words';
import { fromWords } from './transition-table';
import type { TransitionProps } from './transition-props';
import type { Transition } from './wire';

/** One transition with its rules, to add, change and remove them. */
export function TransitionPanel({ opened, transition, save }: TransitionProps) {
  const { account, navigate } = useSession();
  const [adding, setAdding] = useState(false);
  const { workflow } = opened.flow;
  const { name, toStatusReference = '', validators, actions, transitionScreen: screen, type } = transition;
  const plain = (rules: Transition['validators']) => rules.map((rule) => ({ rule, joined: undefined }));
  const places = [
    { title: 'Conditions', about: 'who is offered the transition', rules: conditionsOf(transition) },
    { title: 'Validators', about: 'what must hold to make it', rules: plain(validators) },
    { title: 'Post functions', about: 'what happens when it is made', rules: plain(actions) },
  ].filter(({ title }) => type !== 'INITIAL' || title === 'Validators');
  return (
    <section className="flow-panel" aria-label={`Transition ${name}`}>
      <div className="split-head">
        <h2>{name}</h2>
        <IconButton
          appearance="subtle"
          spacing="compact"
          icon={CloseIcon}
          label="Close the transition"
          onClick={() => navigate({ page: 'workflows', id: workflow.id, as: account }, { still: true })}
        />
      </div>
      <p className="subtle">
        {fromWords(transition, opened)} → {nameIn(opened.names.statuses, toStatusReference)}
        {screen && ` · screen: ${ruleWords(screen, opened.names)}`}
      </p>
      {places.map(({ title, about, rules }) => (
        <div key={title} className="flow-place">
          <h3>
            {title} <span className="subtle">{about}</span>
          </h3>
          {rules.length === 0 && <p className="subtle">None</p>}
          <ul>
            {rules.map(({ rule, joined }, index) => (
              <RuleLine
                key={rule.id ?? index}
                rule={rule}
                joined={joined}
                opened={opened}
                transition={transition}
                save={save}
              />
            ))}
          </ul>
        </div>
      ))}
      {adding ? (
        <AddRule opened={opened} transition={transition} save={save} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button iconBefore={AddIcon} onClick={() => setAdding(true)}>
            Add rule
          </Button>
        </div>
      )}
    </section>
  );
}
