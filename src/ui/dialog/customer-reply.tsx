import { Box, Button, Inline, Label, Lozenge, Stack, Text, xcss } from '@forge/react';
import { useState } from 'react';
import { TextInput } from './text-input';
import { WORDS } from './words';

const visible = xcss({
  backgroundColor: 'color.background.warning',
  borderRadius: 'radius.small',
  padding: 'space.150',
});
const ID = 'customer-reply';

/** A reply to the customer, if one is wanted; nobody can take it for one of the internal notes. */
export function CustomerReply({ reply, change }: { reply: string; change: (reply: string) => void }) {
  const [open, setOpen] = useState(reply.trim() !== '');
  if (!open)
    return (
      <Inline>
        <Button spacing="compact" appearance="subtle" iconBefore="comment" onClick={() => setOpen(true)}>
          {WORDS.replyOpen}
        </Button>
      </Inline>
    );
  const close = (): void => {
    change('');
    setOpen(false);
  };
  return (
    <Box xcss={visible}>
      <Stack space="space.075">
        <Inline spread="space-between" alignBlock="center" shouldWrap>
          <Inline space="space.100" alignBlock="center">
            <Label labelFor={ID}>{WORDS.reply}</Label>
            <Lozenge appearance="moved">{WORDS.replyVisible}</Lozenge>
          </Inline>
          <Button spacing="compact" appearance="subtle" onClick={close}>
            {WORDS.replyClose}
          </Button>
        </Inline>
        <TextInput id={ID} value={reply} change={change} lines={3} autoFocus={reply === ''} />
        <Text size="small">{WORDS.replyHelp}</Text>
      </Stack>
    </Box>
  );
}
