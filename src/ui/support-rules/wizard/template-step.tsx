import { Box, Radio, Stack, Text, xcss } from '@forge/react';
import type { Choices } from '../../../domain/set-up/choices';
import { TEMPLATES } from '../../../domain/set-up/templates';
import { changeTemplate, fromDraft } from './answers/begin';
import type { Typed } from './answers/typed';
import { Card } from './card';
import type { Opened } from './use-opening';
import { FOR_WHOM, TEMPLATE } from './words';

interface TemplateStepProps {
  choices: Choices;
  rules: Opened['rules'];
  typed: Typed;
  change: (typed: Typed) => void;
}

interface OneProps {
  name: string;
  lines: readonly string[];
  isChosen: boolean;
  choose: () => void;
}

/** Below the name, not below its button. */
const under = xcss({ paddingInlineStart: 'space.300' });

const One = ({ name, lines, isChosen, choose }: OneProps) => (
  <Card isChosen={isChosen}>
    <Stack space="space.050">
      <Radio name="template" value={name} label={name} isChecked={isChosen} onChange={choose} />
      <Box xcss={under}>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Box>
    </Stack>
  </Card>
);

/** What to begin with. Rules that are there already are a beginning, too. */
export function TemplateStep({ choices, rules, typed, change }: TemplateStepProps) {
  return (
    <Stack space="space.150">
      {rules && (
        <One
          name={TEMPLATE.kept}
          lines={[TEMPLATE.keptAbout, TEMPLATE.levels(rules.levels.map(({ name }) => name).join(', '))]}
          isChosen={typed.template === null}
          choose={() => change(fromDraft(rules, choices, typed.managers))}
        />
      )}
      {TEMPLATES.map(({ code, name, about, levels }) => (
        <One
          key={code}
          name={name}
          lines={[
            `${about} ${FOR_WHOM[code]}`,
            TEMPLATE.levels(levels.map((level) => `${level.id} ${level.name}`).join(', ')),
          ]}
          isChosen={typed.template === code}
          choose={() => change(changeTemplate(typed, code, choices))}
        />
      ))}
    </Stack>
  );
}
