import { constructorOf, type Value } from '../values';
import { calendarDateConstructor } from './calendar-date';
import { dateConstructor } from './date';
import { issueConstructor } from './issue';
import { projectConstructor } from './project';
import { richTextConstructor } from './rich-text';
import { userConstructor } from './user';
import type { View } from './view';

/** What `new` makes, under names that only `new` finds. */
export const constructors = (view: View): Record<string, Value> =>
  Object.fromEntries(
    [
      issueConstructor(view),
      projectConstructor(view),
      userConstructor(view),
      dateConstructor(view),
      calendarDateConstructor(view),
      richTextConstructor,
    ].map((make) => [constructorOf(make.name), make]),
  );
