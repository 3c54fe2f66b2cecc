/** The inspector's parts; the first is where it opens. */
export const TABS = [
  { id: 'invocations', name: 'Invocations' },
  { id: 'requests', name: 'Requests' },
  { id: 'denied', name: 'Denied' },
  { id: 'state', name: 'State' },
  { id: 'mails', name: 'Mail' },
  { id: 'notes', name: 'Not delivered' },
] as const;
