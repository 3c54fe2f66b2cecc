import { lazy, Suspense } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { plainEvent, telling } from '../drawing/events';
import { useServices } from '../drawing/services';
import { field, flag, handler, number, oneOf, text } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

/** Calendars and pickers bring their own arithmetic of dates: they come when a page first shows one. */
const LazyCalendar = lazy(() => import('./dates').then(({ Calendar }) => ({ default: Calendar })));
const LazyDatePicker = lazy(() => import('./dates').then(({ DatePicker }) => ({ default: DatePicker })));
const LazyTimePicker = lazy(() => import('./dates').then(({ TimePicker }) => ({ default: TimePicker })));

const waiting = <div className="uikit-picker-waiting" aria-busy="true" />;

const weekday = z.optional(z.union([0, 1, 2, 3, 4, 5, 6].map((day) => z.literal(day))));
const picker = {
  ...field,
  appearance: oneOf('default', 'subtle', 'none'),
  autoFocus: flag,
  defaultIsOpen: flag,
  defaultValue: text,
  isOpen: flag,
  label: text,
  locale: text,
  placeholder: text,
  selectProps: z.optional(z.record(z.string(), z.unknown())),
  spacing: oneOf('compact', 'default'),
  value: text,
};
const days = { disabled: z.optional(z.array(z.string())), maxDate: text, minDate: text, weekStartDay: weekday };

const DatePicker = drawing(
  {
    ...picker,
    ...days,
    dateFormat: text,
    nextMonthLabel: text,
    previousMonthLabel: text,
    shouldShowCalendarButton: flag,
  },
  ({ props }) => {
    const {
      value,
      defaultValue = '',
      onChange,
      onBlur,
      onFocus,
      weekStartDay,
      'aria-invalid': _invalid,
      'aria-labelledby': labelledBy,
      ...rest
    } = props;
    const { locale } = useServices();
    const [now, change] = useControlled(value, defaultValue, onChange);
    return (
      <Suspense fallback={waiting}>
        <LazyDatePicker
          locale={locale}
          {...rest}
          inputLabelId={labelledBy}
          weekStartDay={asWeekday(weekStartDay)}
          value={now}
          onChange={(next) => change(next)}
          onBlur={telling(onBlur)}
          onFocus={telling(onFocus)}
        />
      </Suspense>
    );
  },
);

const TimePicker = drawing(
  { ...picker, hideIcon: flag, timeFormat: text, timeIsEditable: flag, times: z.optional(z.array(z.string())) },
  ({ props }) => {
    const {
      value,
      defaultValue = '',
      onChange,
      onBlur,
      onFocus,
      'aria-invalid': _invalid,
      'aria-labelledby': _labelledBy,
      ...rest
    } = props;
    const { locale } = useServices();
    const [now, change] = useControlled(value, defaultValue, onChange);
    return (
      <Suspense fallback={waiting}>
        <LazyTimePicker
          locale={locale}
          {...rest}
          value={now}
          onChange={(next) => change(next)}
          onBlur={telling(onBlur)}
          onFocus={telling(onFocus)}
        />
      </Suspense>
    );
  },
);

const dates = z.optional(z.array(z.string()));

const Calendar = drawing(
  {
    ...days,
    day: number,
    defaultDay: number,
    defaultMonth: number,
    defaultPreviouslySelected: dates,
    defaultSelected: dates,
    defaultYear: number,
    locale: text,
    month: number,
    nextMonthLabel: text,
    onBlur: handler,
    onChange: handler,
    onFocus: handler,
    onSelect: handler,
    previousMonthLabel: text,
    previouslySelected: dates,
    selected: dates,
    tabIndex: z.optional(z.union([z.literal(0), z.literal(-1)])),
    testId: text,
    today: text,
    year: number,
  },
  ({ props }) => {
    const { selected, defaultSelected = [], onSelect, onChange, onBlur, onFocus, weekStartDay, ...rest } = props;
    const { locale } = useServices();
    const [now] = useControlled(selected, defaultSelected, undefined);
    return (
      <Suspense fallback={waiting}>
        <LazyCalendar
          locale={locale}
          {...rest}
          {...(selected === undefined ? { defaultSelected } : { selected: now })}
          weekStartDay={asWeekday(weekStartDay)}
          onSelect={onSelect && (({ iso, day, month, year }) => void onSelect({ iso, day, month, year }))}
          onChange={onChange && (({ iso, type, day, month, year }) => void onChange({ iso, type, day, month, year }))}
          onBlur={onBlur && ((event) => void onBlur(plainEvent(event)))}
          onFocus={onFocus && ((event) => void onFocus(plainEvent(event)))}
        />
      </Suspense>
    );
  },
);

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const asWeekday = (day: number | undefined): Weekday | undefined => WEEKDAYS.find((known) => known === day);

export const pickers: Drawings = { Calendar, DatePicker, TimePicker };
