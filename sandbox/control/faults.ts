import type { Forge } from '../forge/forge.types';
import type { World } from '../sandbox';
import type { FaultAsked } from './fault-input';

/** Hands a fault to the part of the sandbox that it is about. `forge` throws where no app is installed. */
export function setFault({ door }: World, forge: () => Forge, fault: FaultAsked): void {
  if ('match' in fault) door.fault(fault);
  else if ('search' in fault || 'sla' in fault) door.siteFault(fault);
  else if ('permissions' in fault) {
    const { revoke, account } = fault.permissions;
    door.siteFault({ permissions: { revoke, account: account ?? forge().app.accountId } });
  } else if ('events' in fault) forge().eventFaults(fault.events);
  else if ('outOfMemory' in fault) forge().outOfMemory(fault);
  else forge().fault(fault);
}
