/** Ids of the seeds' fixed things: those of a real young site where they are known there. */
export const GROUP = {
  admins: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1001',
  agents: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1002',
  collaborators: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1003',
  facilities: '5b10b0f1-0f5e-4f8e-8c1f-0c5a0d3a1004',
} as const;

export const TEAM = {
  serviceDesk: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5001',
  technical: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5002',
  functional: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5003',
  logistics: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5004',
  engineering: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5005',
  vendor: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5006',
} as const;

export const PROJECT = { help: '10000', ops: '10001', dev: '10002', fac: '10003' } as const;
export const ISSUE_TYPE = {
  story: '10001',
  task: '10002',
  bug: '10003',
  incident: '10004',
  serviceRequest: '10005',
  fault: '10006',
  change: '10007',
  problem: '10008',
  serviceRequestWithApprovals: '10009',
  subtask: '10010',
} as const;
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
  waitingForApproval: '10108',
  declined: '10109',
  underReview: '10110',
  underInvestigation: '10111',
  peerReview: '10112',
  planning: '10113',
  awaitingCab: '10114',
  awaitingImplementation: '10115',
  implementing: '10116',
  opsNew: '10120',
  opsWaitingForCrew: '10121',
  opsWorking: '10122',
  opsWaitingForRequester: '10123',
  opsDone: '10124',
  /** Names are the site's: both the software project and OPS end in the one *Done*. */
  done: '10124',
  toDo: '10130',
  inReview: '10131',
} as const;

export const SCREEN = {
  default: '1',
  requestCreate: '10010',
  requestViewEdit: '10011',
  incidentCreate: '10012',
  incidentViewEdit: '10013',
  facilitiesCreate: '10014',
  software: '10015',
  problemCreate: '10016',
  problemViewEdit: '10017',
  changeCreate: '10018',
  changeViewEdit: '10019',
  opsCreate: '10020',
  opsViewEdit: '10021',
} as const;

export const SECURITY_LEVEL = { securityIncident: '10010' } as const;
export const RESOLUTION = { done: '10000' } as const;
export const LINK_TYPE = { escalation: '10007' } as const;
/** The id of the role *Escalation manager*. */
export const MANAGER_ROLE = '10110';

export const FIELD = {
  team: 'customfield_10001',
  owningTeam: 'customfield_10002',
  approvers: 'customfield_10003',
  impact: 'customfield_10004',
  requestType: 'customfield_10010',
  organizations: 'customfield_10011',
  participants: 'customfield_10012',
  satisfaction: 'customfield_10013',
  urgency: 'customfield_10014',
  pendingReason: 'customfield_10015',
  workCategory: 'customfield_10016',
  timeToFirstResponse: 'customfield_10030',
  timeToResolution: 'customfield_10031',
  timeWithTeam: 'customfield_10032',
  timeToClose: 'customfield_10033',
  timeToApproveChange: 'customfield_10034',
} as const;

export const OWNING_TEAM = {
  controlRoom: '10020',
  fieldCrew: '10021',
  network: '10022',
  manufacturer: '10023',
} as const;
