import { Box, Stack, Tab, TabList, TabPanel, Tabs, Text, xcss } from '@forge/react';
import { useState } from 'react';
import type { Contract, Reply } from '../../../contract';
import type { Policy } from '../../../domain/policy';
import { sectionsChanged, type Section } from '../../../domain/rules/sections';
import { ask } from '../../ask';
import { AfterSave } from './after-save';
import type { Editor } from './editor';
import { SaveBar } from './save-bar';
import { Shown } from './shown';
import { useCheck } from './use-check';
import { useFindings } from './use-findings';
import { namesIn, useChoices } from './use-choices';
import { useRules } from './use-rules';
import { TABS, tabOfSection, WORDS, type TabKey } from './words';

interface SettingsProps {
  first: Policy;
  findings: Reply<Contract['findings.list']['answers']>;
}

const panel = xcss({ paddingBlockStart: 'space.200', width: '100%' });

// Object.keys knows no types; these are the keys of TABS, in the order of the page.
const KEYS = Object.keys(TABS) as TabKey[];
/** Who edits far below would not see that it is to be saved: there it is told at the end, too. */
const LONG: readonly TabKey[] = ['teams', 'statuses', 'escalation'];

const titleOf = (key: TabKey, changed: readonly Section[]): string =>
  changed.some((section) => tabOfSection(section) === key) ? WORDS.changed(TABS[key]) : TABS[key];

/** All that an admin decides, in one draft with one way to save it. */
export function Settings({ first, findings: found }: SettingsProps) {
  const rules = useRules(first);
  const choices = useChoices();
  const checked = useCheck(rules.saves);
  const [selected, setSelected] = useState(0);
  const [looks, setLooks] = useState(0);
  const saved = `${rules.saves} ${checked === 'checking' ? 'checking' : 'checked'}`;
  const findings = useFindings(found, `${saved} ${looks}`);
  const names = namesIn(choices);
  const changed = sectionsChanged(rules.base, rules.draft);
  const editor: Editor = { draft: rules.draft, change: rules.change, choices, names };
  const goTo = (tab: TabKey): void => setSelected(KEYS.indexOf(tab));
  const setUp = (): void => {
    goTo('overview');
    void ask('rules.read', {}).then((reply) => reply.ok && reply.value.rules && rules.adopt(reply.value.rules));
  };
  const saving = (
    <>
      <SaveBar rules={rules} names={names} />
      {!rules.dirty && <AfterSave checked={checked} version={rules.policy.version} see={() => goTo('overview')} />}
    </>
  );
  return (
    <Stack space="space.200">
      {saving}
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
                <Shown
                  tab={key}
                  rules={rules}
                  editor={editor}
                  findings={findings}
                  saved={saved}
                  looked={() => setLooks((before) => before + 1)}
                  goOn={() => goTo('set-up')}
                  setUp={setUp}
                />
              </Box>
            )}
          </TabPanel>
        ))}
      </Tabs>
      {LONG.some((key) => KEYS[selected] === key) && saving}
    </Stack>
  );
}
