import type { EventFaults } from '../forge.types';
import type { Parcel } from '../events/parcel';

type Effects = Pick<EventFaults, 'duplicate' | 'reorder' | 'drop' | 'delayMs'>;

interface Selective {
  faults: EventFaults;
  met: number;
  struck: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isAbout({ payload }: Parcel, issue: string): boolean {
  const named = isObject(payload.issue) ? [payload.issue.id, payload.issue.key] : [];
  return [...named, payload.sourceIssueId, payload.destinationIssueId].includes(issue);
}

const meant = ({ issue, event, module }: EventFaults, parcel: Parcel): boolean =>
  (module === undefined || module === parcel.module) &&
  (event === undefined || event === parcel.payload.eventType) &&
  (issue === undefined || isAbout(parcel, issue));

/** The faults of delivery: those of every event, and those of some, chosen by issue, name, trigger or number. */
export class DeliveryFaults {
  private all: Effects = {};
  private some: Selective[] = [];

  add(faults: EventFaults): void {
    const { issue, event, module, nth, times } = faults;
    const selective = [issue, event, module, nth, times].some((it) => it !== undefined);
    if (selective) this.some.push({ faults, met: 0, struck: 0 });
    else this.all = { ...this.all, ...faults };
  }

  clear(): void {
    this.all = {};
    this.some = [];
  }

  /** What happens to this event. Each event is to be asked about once. */
  of(parcel: Parcel): Effects {
    return this.some
      .filter((it) => strikes(it, parcel))
      .reduce<Effects>((sum, it) => ({ ...sum, ...it.faults }), this.all);
  }
}

/** `nth` is one event, unless `times` makes it a row of them. */
function strikes(fault: Selective, parcel: Parcel): boolean {
  const { nth = 1, times = fault.faults.nth === undefined ? Infinity : 1 } = fault.faults;
  if (!meant(fault.faults, parcel)) return false;
  fault.met += 1;
  if (fault.met < nth || fault.struck >= times) return false;
  fault.struck += 1;
  return true;
}
