import { Box, Stack, Tab, TabList, TabPanel, Tabs, Text, xcss } from '@forge/react';
import { useState } from 'react';
import type { Contract, Reply } from '../../../contract';
import type { Policy } from '../../../domain/policy';
import { sectionsChanged, type Section } from '../../../domain/rules/sections';
import { ask } from '../../ask';
import { CloseChecks } from '../close-checks';
import { Escalation } from '../escalation/escalation';
import { Levels } from '../levels/levels';
import { Linked } from '../linked/linked';
import { Overview } from '../overview/overview';
import { Statuses } from '../statuses/statuses';
import { Teams } from '../teams/teams';
import { Versions } from '../versions/versions';
import { Wizard } from '../wizard/wizard';
import { AfterSave } from './after-save';
import type { Editor } from './editor';
import { Messages } from './messages';
import { SaveBar } from './save-bar';
import { useCheck } from './use-check';
import { namesIn, useChoices } from './use-choices';
import { useRules, type RulesState } from './use-rules';
import { TABS, WORDS, type TabKey } from './words';

interface SettingsProps {
  first: Policy;
  findings: Reply<Contract['findings.list']['answers']>;
}

const panel = xcss({ paddingBlockStart: 'space.200', width: '100%' });

// Object.keys knows no types; these are the keys of TABS, in the order of the page.
const KEYS = Object.keys(TABS) as TabKey[];

interface ShownProps extends Pick<SettingsProps, 'findings'> {
  tab: TabKey;
  rules: RulesState;
  editor: Editor;
  /** The set-up saved rules: what is not saved here yet stays on top of them. */
  setUp: () => void;
}

/** Only the tab that is looked at is drawn: with fifty teams the others would take longer than all else. */
function Shown({ tab, rules, editor, findings, setUp }: ShownProps) {
  switch (tab) {
    case 'overview':
      return <Overview rules={rules} findings={findings} />;
    case 'levels':
      return <Levels {...editor} />;
    case 'teams':
      return <Teams {...editor} />;
    case 'statuses':
      return <Statuses {...editor} />;
    case 'escalation':
      return <Escalation {...editor} />;
    case 'linked':
      return <Linked {...editor} />;
    case 'messages':
      return <Messages {...editor} />;
    case 'versions':
      return <Versions editor={editor} rules={rules} />;
    case 'close-checks':
      return <CloseChecks />;
    case 'set-up':
      return <Wizard project={{ key: rules.policy.desk.projectKey }} done={setUp} />;
  }
}

const titleOf = (key: TabKey, changed: readonly Section[]): string =>
  changed.some((section) => section === key) ? WORDS.changed(TABS[key]) : TABS[key];

/** All that an admin decides, in one draft with one way to save it. */
export function Settings({ first, findings }: SettingsProps) {
  const rules = useRules(first);
  const choices = useChoices();
  const checked = useCheck(rules.saves);
  const [selected, setSelected] = useState(0);
  const names = namesIn(choices);
  const changed = sectionsChanged(rules.base, rules.draft);
  const editor: Editor = { draft: rules.draft, change: rules.change, choices, names };
  const setUp = (): void => {
    setSelected(0);
    void ask('rules.read', {}).then((reply) => reply.ok && reply.value.rules && rules.adopt(reply.value.rules));
  };
  return (
    <Stack space="space.200">
      <SaveBar rules={rules} names={names} />
      {!rules.dirty && <AfterSave checked={checked} version={rules.policy.version} see={() => setSelected(0)} />}
      {choices === 'failed' && <Text color="color.text.subtle">{WORDS.choicesFailed}</Text>}
      <Tabs id="support-rules" selected={selected} onChange={setSelected}>
        <TabList>
          {KEYS.map((key) => (
            <Tab key={key}>{titleOf(key, changed)}</Tab>
          ))}
        </TabList>
        {KEYS.map((key, index) => (
          <TabPanel key={key}>
            {index === selected && (
              <Box xcss={panel}>
                <Shown tab={key} rules={rules} editor={editor} findings={findings} setUp={setUp} />
              </Box>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </Stack>
  );
}
