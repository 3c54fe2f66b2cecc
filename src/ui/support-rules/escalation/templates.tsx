import { Button, ButtonGroup, Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { EscalationRules, Template } from '../../../domain/escalation-rules';
import { UPWARDS } from '../../../domain/handoff/default-template';
import { nameOfLevel } from '../../../domain/level';
import { Part } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { EditTemplate } from './edit-template';
import { ESCALATION } from './words';

interface TemplatesProps {
  editor: Editor;
  put: (change: Partial<EscalationRules>) => void;
}

const said = (template: Template | undefined): string =>
  template ? ESCALATION.asks(template.length, template.filter(({ required }) => required).length) : ESCALATION.usual;

/** What is asked on the way up, level by level: nobody escalates to the first. */
export function Templates({ editor: { draft }, put }: TemplatesProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const { templates } = draft.escalation;
  const set = (level: string, template: Template | null): void => {
    setEditing(null);
    const others = Object.entries(templates).filter(([id]) => id !== level);
    put({ templates: Object.fromEntries(template ? [...others, [level, template]] : others) });
  };
  return (
    <Part title={ESCALATION.notes} about={ESCALATION.notesAbout}>
      <Stack space="space.050">
        {draft.levels.slice(1).map(({ id }) => (
          <Inline key={id} spread="space-between" alignBlock="center" space="space.100" shouldWrap>
            <Stack>
              <Text weight="medium">{nameOfLevel(draft.levels, id)}</Text>
              <Text size="small" color="color.text.subtle">
                {said(templates[id])}
              </Text>
            </Stack>
            <ButtonGroup>
              <Button spacing="compact" appearance="subtle" onClick={() => setEditing(id)}>
                {ESCALATION.editNotes}
              </Button>
              {templates[id] && (
                <Button spacing="compact" appearance="subtle" onClick={() => set(id, null)}>
                  {ESCALATION.back}
                </Button>
              )}
            </ButtonGroup>
          </Inline>
        ))}
      </Stack>
      {editing !== null && (
        <EditTemplate
          key={editing}
          level={nameOfLevel(draft.levels, editing)}
          first={templates[editing] ?? UPWARDS}
          put={(template) => set(editing, template)}
          close={() => setEditing(null)}
        />
      )}
    </Part>
  );
}
