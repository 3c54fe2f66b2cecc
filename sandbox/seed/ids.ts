/** Ids of the seeds' fixed things: those of a real young site where they are known there. */
export const GROUP = {
  admins: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1001',
  agents: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1002',
  collaborators: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1003',
} as const;

export const TEAM = {
  serviceDesk: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5001',
  technical: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5002',
  functional: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5003',
  logistics: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5004',
  engineering: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5005',
  vendor: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5006',
} as const;

export const PROJECT = { help: '10000', ops: '10001' } as const;
export const ISSUE_TYPE = { incident: '10004', serviceRequest: '10005', fault: '10006' } as const;
export const PRIORITY = { highest: '1', high: '2', medium: '3', low: '4', lowest: '5' } as const;
export const CALENDAR = { always: '1', officeHours: '2' } as const;

export const STATUS = {
  open: '1',
  inProgress: '3',
  resolved: '5',
  closed: '6',
  waitingForSupport: '10100',
  waitingForCustomer: '10101',
  escalated: '10102',
  pending: '10103',
  canceled: '10104',
  workInProgress: '10105',
  completed: '10106',
  handingOver: '10107',
  opsNew: '10120',
  opsWaitingForCrew: '10121',
  opsWorking: '10122',
  opsWaitingForRequester: '10123',
  opsDone: '10124',
} as const;

export const FIELD = {
  team: 'customfield_10001',
  owningTeam: 'customfield_10002',
  requestType: 'customfield_10010',
  timeToFirstResponse: 'customfield_10030',
  timeToResolution: 'customfield_10031',
  timeWithTeam: 'customfield_10032',
} as const;

export const OWNING_TEAM = {
  controlRoom: '10020',
  fieldCrew: '10021',
  network: '10022',
  manufacturer: '10023',
} as const;
