import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps one offset to UTC. All in milliseconds; open ends are infinite. */
export interface OffsetStretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** A zone's offsets, remembered: asking the time zone database is what makes calendar arithmetic slow. */
export interface ZoneOffsets {
  at(instant: number): OffsetStretch;
  /** The stretches that together cover `from` to `to`, cut to it. */
  between(from: number, to: number): OffsetStretch[];
}

function lookUp(zone: string, instant: number): OffsetStretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return {
    from: zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    to: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: zoned.offsetNanoseconds / 1e6,
  };
}

/** @throws RangeError for a zone the time zone database does not know. */
export function zoneOffsets(zone: string): ZoneOffsets {
  const known: OffsetStretch[] = [];
  let last: OffsetStretch | undefined;
  const holds = (it: OffsetStretch, instant: number): boolean => it.from <= instant && instant < it.to;

  const at = (instant: number): OffsetStretch => {
    if (last && holds(last, instant)) return last;
    last = known.find((it) => holds(it, instant));
    if (!last) known.push((last = lookUp(zone, instant)));
    return last;
  };

  return {
    at,
    between(from, to) {
      const found: OffsetStretch[] = [];
      for (let start = from; start < to;) {
        const { to: end, offset } = at(start);
        found.push({ from: start, to: Math.min(end, to), offset });
        start = end;
      }
      return found;
    },
  };
}
