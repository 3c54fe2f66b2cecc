import { Stack, Text } from '@forge/react';
import type { Messages as Words } from '../../../domain/messages';
import { Card } from '../parts/card';
import { Line, Part } from '../parts/inputs';
import type { Editor } from './editor';

const MESSAGES = {
  title: 'Messages',
  about: 'Words of your own, beside those that Tierline says by itself. Plain text, 300 characters at most each.',
  teamTold: 'When a team is told of a ticket',
  teamToldHelp: 'At the head of the mail to the people or the group that the team names.',
  closeRefused: 'When the close check refuses',
  closeRefusedHelp: 'At the end of what it says: whom to ask, or where to read more.',
  preview: 'As it reads',
  // Ticket and team as they might be called.
  mail: (key: string, team: string) => `${key} was handed to ${team}.`,
  refusal: (key: string) => `Linked work is still open: ${key}. Close it first, or ask an escalation manager.`,
} as const;
const LONGEST = 300;

interface MessageProps {
  id: string;
  label: string;
  help: string;
  value: string;
  says: readonly string[];
  change: (text: string) => void;
}

const Message = ({ says, label, value, change, ...line }: MessageProps) => (
  <Stack space="space.150">
    <Line
      {...line}
      label={label}
      lines={2}
      value={value}
      change={change}
      wrong={value.length > LONGEST ? MESSAGES.about : undefined}
    />
    <Card>
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {MESSAGES.preview}
        </Text>
        {says
          .filter((text) => text !== '')
          .map((text) => (
            <Text key={text}>{text}</Text>
          ))}
      </Stack>
    </Card>
  </Stack>
);

/** What the desk says in its own words. */
export function Messages({ draft, change, choices }: Editor) {
  const { teamTold = '', closeRefused = '' } = draft.messages;
  const put = (key: keyof Words, text: string): void => {
    const { [key]: _, ...others } = draft.messages;
    change({ ...draft, messages: text.trim() === '' ? others : { ...others, [key]: text } });
  };
  const key = choices === null || choices === 'failed' ? 'HELP' : choices.project.key;
  const team = draft.teams.at(-1)?.name ?? '';
  return (
    <Part title={MESSAGES.title} about={MESSAGES.about}>
      <Message
        id="team-told"
        label={MESSAGES.teamTold}
        help={MESSAGES.teamToldHelp}
        value={teamTold}
        change={(text) => put('teamTold', text)}
        says={[teamTold, MESSAGES.mail(`${key}-1`, team)]}
      />
      <Message
        id="close-refused"
        label={MESSAGES.closeRefused}
        help={MESSAGES.closeRefusedHelp}
        value={closeRefused}
        change={(text) => put('closeRefused', text)}
        says={[`${MESSAGES.refusal(`${key}-2`)} ${closeRefused}`.trim()]}
      />
    </Part>
  );
}
