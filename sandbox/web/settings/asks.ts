import { z } from 'zod';

const keys = z.array(z.string().min(1));

export const MetricAsked = z.strictObject({
  name: z.string(),
  start: keys,
  pause: keys,
  stop: keys,
  goals: z
    .array(
      z.strictObject({
        jql: z.string().nullable(),
        /** Working hours; `null`: the metric does not apply to such work. */
        hours: z.number().positive().nullable(),
        calendarId: z.string(),
      }),
    )
    .min(1),
});
export const NamesAsked = z.strictObject({ names: z.record(z.string(), z.string()) });
export const QueueAsked = z.strictObject({ name: z.string(), jql: z.string() });
