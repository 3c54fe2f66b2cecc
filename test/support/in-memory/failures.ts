import { JiraFailure, type FailureKind } from '../../../src/ports';

/** `lost`: the call is done, and its answer lost. */
export type Trouble = FailureKind | 'lost';

export interface Failures<Call extends string> {
  /** The call with this name fails so, this many times. */
  fail(call: Call, kind: Trouble, times?: number): void;
  /** Does the work, unless its call was told to fail. */
  run<T>(call: Call, work: () => T): Promise<T>;
}

/** Calls that fail when a test says so. */
export function failures<Call extends string>(): Failures<Call> {
  const planned: { call: Call; kind: Trouble; times: number }[] = [];
  return {
    fail: (call, kind, times = 1) => void planned.push({ call, kind, times }),
    async run(call, work) {
      const failure = planned.find((one) => one.call === call && one.times > 0);
      if (!failure) return work();
      failure.times--;
      if (failure.kind === 'lost') work();
      throw new JiraFailure(failure.kind === 'lost' ? 'unknown' : failure.kind, call);
    },
  };
}
