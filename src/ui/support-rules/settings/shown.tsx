import { Button, Inline, Stack } from '@forge/react';
import { useState } from 'react';
import { CloseChecks } from '../close-checks';
import { Escalation } from '../escalation/escalation';
import { Levels } from '../levels/levels';
import { Linked } from '../linked/linked';
import { Overview, type OverviewProps } from '../overview/overview';
import { Statuses } from '../statuses/statuses';
import { Teams } from '../teams/teams';
import { Versions } from '../versions/versions';
import { Wizard } from '../wizard/wizard';
import type { Editor } from './editor';
import { Messages } from './messages';
import { WORDS, type TabKey } from './words';

interface ShownProps extends OverviewProps {
  tab: TabKey;
  editor: Editor;
  /** The set-up saved rules: what is not saved here yet stays on top of them. */
  setUp: () => void;
}

/** They are looked for when somebody asks: what the set-up has just put there is among them then. */
function StandingChecks() {
  const [open, setOpen] = useState(false);
  return (
    <Stack space="space.200">
      <Inline>
        <Button appearance="subtle" iconBefore={open ? 'chevron-down' : 'chevron-right'} onClick={() => setOpen(!open)}>
          {open ? WORDS.hideCloseChecks : WORDS.showCloseChecks}
        </Button>
      </Inline>
      {open && <CloseChecks />}
    </Stack>
  );
}

/** Only the tab that is looked at is drawn: with fifty teams the others would take longer than all else. */
export function Shown({ tab, editor, setUp, ...overview }: ShownProps) {
  const { rules } = overview;
  switch (tab) {
    case 'overview':
      return <Overview {...overview} />;
    case 'teams':
      return (
        <Stack space="space.400">
          <Levels {...editor} />
          <Teams {...editor} />
        </Stack>
      );
    case 'statuses':
      return <Statuses {...editor} />;
    case 'escalation':
      return (
        <Stack space="space.400">
          <Escalation {...editor} />
          <Linked {...editor} />
          <Messages {...editor} />
        </Stack>
      );
    case 'versions':
      return <Versions editor={editor} rules={rules} />;
    case 'set-up':
      return (
        <Stack space="space.600">
          <Wizard project={{ key: rules.policy.desk.projectKey }} done={setUp} />
          <StandingChecks />
        </Stack>
      );
  }
}
