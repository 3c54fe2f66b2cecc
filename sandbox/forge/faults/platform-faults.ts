import type { Timeline } from '../../clock';
import type { ForgeFault, KvsFault, QueueFault, ScheduleFault, SqlFault } from '../forge.types';
import { Counted } from './counted';
import { Outage } from './outage';

/** What is wrong with the platform, until called off. */
export class PlatformFaults {
  readonly outage: Outage;
  readonly sql = new Counted<SqlFault>();
  readonly kvs = new Counted<KvsFault>();
  readonly queue = new Counted<QueueFault>();
  readonly schedules = new Counted<ScheduleFault>();

  constructor(readonly timeline: Timeline) {
    this.outage = new Outage(timeline);
  }

  add(fault: ForgeFault): void {
    if ('sql' in fault) this.sql.add(fault.sql);
    else if ('kvs' in fault) this.kvs.add(fault.kvs);
    else if ('queue' in fault) this.queue.add(fault.queue);
    else if ('schedules' in fault) this.schedules.add(fault.schedules);
    else this.outage.begin();
  }

  clear(): void {
    for (const kind of [this.sql, this.kvs, this.queue, this.schedules]) kind.clear();
    this.outage.end();
  }
}
