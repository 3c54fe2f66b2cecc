import { ACCOUNT } from '../stock/people';
import type { Beat, Tale } from './tale';

const { agentL1, agentL2 } = ACCOUNT;

const taken = (when: string): Beat => [when, (it, desk) => desk.assign(it, agentL1)];
const working = (when: string): Beat => [when, (it, desk) => desk.moveTo(it, 'In Progress')];
const asked = (when: string, text: string): Beat => [
  when,
  (it, desk) => {
    desk.comment(it, text);
    desk.moveTo(it, 'Waiting for customer');
  },
];
const answered = (when: string, text: string): Beat => [
  when,
  (it, desk) => {
    desk.comment(it, text);
    desk.moveTo(it, 'Resolved');
  },
];
const tale = (name: string, at: string, summary: string, description: string, ...beats: Beat[]): Tale => ({
  name,
  at,
  raise: { summary, description, priority: 'Medium' },
  beats,
});

/** What a desk does all day. */
export const ORDINARY: Tale[] = [
  tale(
    'password',
    'Thu 09:50',
    'Locked out after the holidays',
    'My password is no longer accepted.',
    taken('Thu 09:55'),
    answered('Thu 10:12', 'You can sign in again. Please choose a new password at the first time.'),
  ),
  tale(
    'monitor',
    'Thu 12:20',
    'Second screen stays black',
    'Since the docking station was exchanged.',
    taken('Thu 12:40'),
    working('Thu 12:41'),
    answered('Thu 15:45', 'The cable was the old kind; the new one is in place.'),
  ),
  tale(
    'mailbox',
    'Thu 14:30',
    'Access to the mailbox of purchasing',
    'For the two new colleagues, please.',
    taken('Thu 14:50'),
    asked('Thu 15:05', 'May we have the consent of the head of purchasing?'),
  ),
  tale(
    'licence',
    'Thu 15:40',
    'Drawing program asks for a licence',
    'It says that all licences are in use.',
    taken('Fri 09:10'),
    answered('Fri 09:40', 'Two licences were still held by old devices. They are free now.'),
  ),
  tale(
    'laptop',
    'Fri 08:50',
    'Laptop gets hot and slow in meetings',
    'After ten minutes of video the picture stops.',
    taken('Fri 09:20'),
    working('Fri 09:21'),
  ),
  tale(
    'headset',
    'Fri 11:10',
    'Headset is not offered in calls',
    'It works with music, but not in calls.',
    taken('Fri 11:30'),
    asked('Fri 11:35', 'Which of the two entries with its name is chosen in the settings of the call?'),
  ),
  tale(
    'drive',
    'Fri 12:30',
    'Drive S is full',
    'Nobody in the drawing office can save.',
    taken('Fri 12:40'),
    ['Fri 12:55', (it, desk) => desk.changeTeam(it, 'Technical Support')],
    [
      'Fri 13:20',
      (it, desk) => {
        desk.assign(it, agentL2, agentL2);
        desk.comment(it, 'There is room again, and we keep an eye on it.', { by: agentL2 });
        desk.moveTo(it, 'Resolved', agentL2);
      },
    ],
  ),
  tale('scanner-order', 'Fri 14:10', 'Two more hand scanners for the new hall', 'With charging cradle, please.', [
    'Fri 14:35',
    (it, desk) => desk.changeTeam(it, 'Logistics'),
  ]),
  tale('report', 'Mon 08:10', 'Monthly report has an empty page', 'Page 4 is blank since the update.'),
  tale(
    'wifi',
    'Mon 08:45',
    'Guest Wi-Fi asks for a code we do not have',
    'A visitor from the audit needs it at ten.',
    taken('Mon 09:00'),
    answered('Mon 09:08', 'Reception now has codes for today and tomorrow.'),
  ),
  {
    name: 'pump',
    desk: 'OPS',
    at: 'Mon 07:30',
    raise: {
      summary: 'Pump 3 stops after a few minutes',
      priority: 'High',
      description: 'The control panel shows dry running, though the tank is full.',
    },
    beats: [['Mon 08:00', (it, desk) => desk.changeTeam(it, 'Field crew')]],
  },
  {
    name: 'gate',
    desk: 'OPS',
    at: 'Mon 09:10',
    raise: { summary: 'Gate 2 opens slowly', description: 'It takes half a minute.' },
  },
];

/** Several tickets given to one team in one go, as a bulk edit does it. */
export const BULK = { at: 'Fri 16:20', team: 'Functional Support', tales: ['laptop', 'headset'] } as const;
