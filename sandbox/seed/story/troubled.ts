import { ACCOUNT } from '../stock/people';
import { GATE, INCIDENT, SCANNER_AGAIN, SCANNER_BACK, SCANNER_FIRST } from './handed-over';
import type { Tale } from './tale';

const { agentL1, agentL2, agentL3, customer } = ACCOUNT;

/** Tickets that did not go straight: sent back, to and fro, reopened, over target, late on a Friday. */
export const TROUBLED: Tale[] = [
  {
    name: 'incident',
    at: 'Mon 08:20',
    raise: {
      summary: 'Order entry answers with an error on every second save',
      requestType: 'Report a system problem',
      priority: 'Highest',
      description: 'Saving an order shows “please try again” about every second time, in all branches.',
    },
    beats: [
      ['Mon 08:31', (it, desk) => desk.assign(it, agentL1)],
      ['Mon 08:32', (it, desk) => desk.moveTo(it, 'Work in progress')],
      ['Mon 08:50', (it, desk) => desk.comment(it, 'We are looking into it together with the specialists.')],
      ['Mon 09:02', (it, _desk, _others, click) => click(it, agentL1, 'hand-over.make', INCIDENT)],
      ['Mon 09:20', (it, desk) => desk.assign(it, agentL3, agentL3)],
      ['Mon 09:21', (it, desk) => desk.moveTo(it, 'Work in progress', agentL3)],
    ],
  },
  {
    name: 'missing-logs',
    at: 'Thu 11:00',
    raise: {
      summary: 'Scanner app closes when a delivery is opened',
      priority: 'Medium',
      description: 'On the hand scanners the app closes as soon as a delivery with more than one parcel is opened.',
    },
    beats: [
      ['Thu 11:15', (it, desk) => desk.assign(it, agentL1)],
      ['Thu 11:40', (it, _desk, _others, click) => click(it, agentL1, 'hand-over.make', SCANNER_FIRST)],
      ['Thu 14:11', (it, _desk, _others, click) => click(it, agentL2, 'hand-over.make', SCANNER_BACK)],
      [
        'Thu 15:25',
        (it, desk) => desk.comment(it, 'Could you press and hold both side keys and send us the file it offers?'),
      ],
      ['Fri 09:30', (it, desk) => desk.comment(it, 'Here it is, from two scanners.', { by: customer })],
      ['Fri 09:50', (it, _desk, _others, click) => click(it, agentL1, 'hand-over.make', SCANNER_AGAIN)],
      ['Fri 10:15', (it, desk) => desk.assign(it, agentL2, agentL2)],
      ['Fri 10:16', (it, desk) => desk.moveTo(it, 'In Progress', agentL2)],
    ],
  },
  {
    name: 'ping-pong',
    at: 'Thu 09:00',
    raise: {
      summary: 'Printer in the returns hall prints every label twice',
      priority: 'Low',
      description: 'Each label comes out twice, since the move to the new hall.',
    },
    beats: [
      ['Thu 10:00', (it, desk) => desk.changeTeam(it, 'Technical Support')],
      ['Thu 11:30', (it, desk) => desk.changeTeam(it, 'Logistics', agentL2)],
      ['Thu 15:00', (it, desk) => desk.changeTeam(it, 'Technical Support', agentL2)],
      ['Fri 09:45', (it, desk) => desk.changeTeam(it, 'Logistics', agentL2)],
      ['Fri 14:30', (it, desk) => desk.changeTeam(it, 'Technical Support', agentL2)],
      [
        'Fri 14:40',
        (it, desk) =>
          desk.comment(it, 'Fourth time between the same two teams. Somebody has to decide whose printer this is.', {
            internal: true,
            by: agentL2,
          }),
      ],
    ],
  },
  {
    name: 'reopened',
    at: 'Thu 08:40',
    raise: {
      summary: 'Calendar invitations arrive one hour late',
      priority: 'Medium',
      description: 'Invitations from the partner company arrive about an hour after they were sent.',
    },
    beats: [
      ['Thu 09:10', (it, desk) => desk.changeTeam(it, 'Functional Support')],
      ['Thu 11:00', (it, desk) => desk.assign(it, agentL2, agentL2)],
      ['Thu 12:00', (it, desk) => desk.moveTo(it, 'In Progress', agentL2)],
      [
        'Thu 16:00',
        (it, desk) =>
          desk.comment(it, 'The mail relay had a backlog, which is gone. Invitations come at once again.', {
            by: agentL2,
          }),
      ],
      ['Thu 16:01', (it, desk) => desk.moveTo(it, 'Resolved', agentL2)],
      ['Mon 09:15', (it, desk) => desk.comment(it, 'It is the same again since this morning.', { by: customer })],
      ['Mon 09:30', (it, desk) => desk.moveTo(it, 'Waiting for support')],
    ],
  },
  {
    name: 'over-target',
    at: 'Thu 10:10',
    raise: {
      summary: 'Warehouse map shows shelves that were taken down',
      priority: 'Medium',
      description: 'The picking list sends people to row K, which no longer exists.',
    },
    beats: [
      ['Thu 10:40', (it, desk) => desk.comment(it, 'Thank you, the map is kept by another team; we have asked them.')],
      ['Thu 10:45', (it, desk) => desk.changeTeam(it, 'Logistics')],
    ],
  },
  {
    name: 'friday',
    at: 'Fri 15:30',
    raise: {
      summary: 'Badge readers at the north gate stay red',
      priority: 'High',
      description: 'Nobody gets in at the north gate; the guards open by hand.',
    },
    beats: [
      ['Fri 15:40', (it, desk) => desk.assign(it, agentL1)],
      [
        'Fri 16:10',
        (it, desk) =>
          desk.comment(
            it,
            'The readers are online, so it is the door controller. The specialists take over; the guards know.',
          ),
      ],
      ['Fri 16:55', (it, _desk, _others, click) => click(it, agentL1, 'hand-over.make', GATE)],
    ],
  },
  {
    name: 'vendor',
    at: 'Thu 13:00',
    raise: {
      summary: 'Phone system loses calls that are put through',
      priority: 'High',
      description: 'Calls put through to another branch end after two seconds.',
    },
    beats: [
      ['Thu 13:30', (it, desk) => desk.changeTeam(it, 'Technical Support')],
      ['Thu 15:10', (it, desk) => desk.changeTeam(it, 'Product Engineering', agentL2)],
      [
        'Fri 11:20',
        (it, desk) =>
          desk.comment(
            it,
            'Reproduced, and it is in the vendor’s firmware 8.14. Their case is open, with our traces.',
            { internal: true, by: agentL3 },
          ),
      ],
      ['Fri 11:25', (it, desk) => desk.changeTeam(it, 'Vendor', agentL3)],
      [
        'Fri 11:30',
        (it, desk) =>
          desk.comment(it, 'We have found the cause and wait for a correction by the maker of the phones.', {
            by: agentL3,
          }),
      ],
    ],
  },
];
