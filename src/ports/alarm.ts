/** Rings once, unless it is cancelled before. */
export interface Alarm {
  readonly rings: Promise<void>;
  cancel(): void;
}

/** Sets an alarm to so many milliseconds from now. */
export type SetAlarm = (ms: number) => Alarm;
