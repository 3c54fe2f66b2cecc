import { Inline, List, ListItem, Lozenge, Stack, Strong, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { PlannedChange } from '../../../../domain/set-up/plan';
import { Steps } from '../../set-up/steps';
import { Card } from '../card';
import { isMine, isOpen } from './changes';
import { PLAN, STATES } from './words';

interface ChangeCardProps {
  change: PlannedChange;
  jiraAdmin: boolean | null;
  /** In full, as before it is made; else only what came of it. */
  inFull: boolean;
  isRunning?: boolean;
  /** Nothing was tried yet: who may make it is of more interest than that it is to be made. */
  isPreview?: boolean;
  /** Beside its state: what can be done with it now. */
  action?: ReactNode;
  children?: ReactNode;
}

function Marks({ change, jiraAdmin, isRunning = false, isPreview = false, action }: Omit<ChangeCardProps, 'children'>) {
  const { name, appearance } = STATES[isRunning ? 'running' : change.state];
  const mine = !isOpen(change) || isMine(change, jiraAdmin);
  return (
    <Inline space="space.100" alignBlock="center">
      {action}
      {!mine && <Lozenge appearance="moved">{PLAN.needsAdmin}</Lozenge>}
      {isPreview && mine && <Lozenge>{PLAN.who[change.who]}</Lozenge>}
      {(!isPreview || change.state !== 'planned') && <Lozenge appearance={appearance}>{name}</Lozenge>}
    </Inline>
  );
}

const Difference = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <List type="unordered">
      {lines.map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  );

/** One change: what it changes, for whom else, and what came of it. */
export function ChangeCard(props: ChangeCardProps) {
  const { change, inFull, isRunning = false, children } = props;
  const { title, difference, sharedWith, said, steps, path, state } = change;
  const stuck = !isRunning && (state === 'refused' || state === 'by-hand');
  return (
    <Card>
      <Stack space="space.100">
        <Inline spread="space-between" alignBlock="start" shouldWrap space="space.100">
          <Text>
            <Strong>{title}</Strong>
          </Text>
          <Marks {...props} />
        </Inline>
        {(inFull || state === 'by-hand') && <Difference lines={difference} />}
        {inFull && sharedWith.length > 0 && <Text>{PLAN.shared(sharedWith.join(', '))}</Text>}
        {!isRunning && state !== 'done' && said && <Text>{`${said.happened} ${said.means} ${said.next}`}</Text>}
        {stuck && <Steps steps={steps} path={path} />}
        {children}
      </Stack>
    </Card>
  );
}
