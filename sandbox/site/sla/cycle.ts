/** One run of an SLA's clock, measured. Instants and durations in milliseconds. */
export interface Cycle {
  startTime: number;
  /** `Infinity` when the calendar holds too little work ever to reach the goal. */
  breachTime: number;
  breached: boolean;
  goalDuration: number;
  elapsedTime: number;
  /** Negative once breached. */
  remainingTime: number;
}

export interface CompletedCycle extends Cycle {
  stopTime: number;
}

export interface OngoingCycle extends Cycle {
  paused: boolean;
  /** The instant of reading lies inside working hours. */
  withinCalendarHours: boolean;
}

/** What a metric shows on one issue. */
export interface SlaReading {
  completed: CompletedCycle[];
  ongoing?: OngoingCycle;
}
