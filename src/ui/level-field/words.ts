/** What the Support Level field says. */
export const WORDS = {
  none: 'None',
  named: (id: string, name: string) => `${id} · ${name}`,
  order: (place: number, count: number) => `${place} of ${count}`,
  unknown: 'Not a support level of this project',
  label: 'Support level',
  reading: 'Reading the support levels',
  followsTeam: 'The support level follows the team.',
  howToChange: 'Escalate or transfer the ticket, or change its team.',
  onNewWork: 'It is set when the new ticket gets its team.',
  unreachable: 'The support levels of this project could not be read, so the level stays as it is.',
  close: 'Close',
  cancel: 'Cancel',
  handOver: (team: string) => `Hand over to ${team}`,
  asks: (team: string) => `This hands the ticket to ${team}, without escalation notes.`,
  nobody: (level: string) => `No team takes tickets of ${level} by itself. Change the team instead.`,
};
