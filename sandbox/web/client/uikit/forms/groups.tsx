import AkCheckbox from '@atlaskit/checkbox';
import { RadioGroup as AkRadioGroup } from '@atlaskit/radio';
import { type ChangeEvent, useId } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { plainEvent, telling } from '../drawing/events';
import { content, contentOf, field, flag, text } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

const CheckboxGroup = drawing(
  {
    ...field,
    defaultValue: z.optional(z.array(z.string())),
    options: z.array(z.object({ isDisabled: flag, label: z.string(), value: z.string() })),
    value: z.optional(z.array(z.string())),
  },
  ({
    props: {
      id,
      name,
      options,
      value,
      defaultValue = [],
      onChange,
      isDisabled,
      isInvalid,
      'aria-labelledby': labelledBy,
    },
  }) => {
    const [now, change] = useControlled(value, defaultValue, onChange);
    const without = (choice: string): string[] => now.filter((other) => other !== choice);
    return (
      <div role="group" id={id} aria-labelledby={labelledBy}>
        {options.map((option) => (
          <AkCheckbox
            key={option.value}
            name={name}
            label={option.label}
            value={option.value}
            isInvalid={isInvalid}
            isDisabled={isDisabled || option.isDisabled}
            isChecked={now.includes(option.value)}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
              change(target.checked ? [...now, option.value] : without(option.value))
            }
          />
        ))}
      </div>
    );
  },
);

const RadioGroup = drawing(
  {
    ...field,
    defaultValue: z.optional(z.nullable(z.string())),
    onInvalid: field.onBlur,
    options: z.array(
      z.object({ isDisabled: flag, label: content, name: text, value: z.string(), testId: text, ariaLabel: text }),
    ),
    value: z.optional(z.nullable(z.string())),
  },
  ({
    props: {
      id,
      options,
      value,
      defaultValue = null,
      onChange,
      onBlur: _onBlur,
      onFocus: _onFocus,
      onInvalid,
      name,
      isDisabled,
      isInvalid,
      isRequired,
      testId,
      'aria-labelledby': labelledBy,
    },
  }) => {
    const own = useId();
    const [now, change] = useControlled(value, defaultValue, onChange);
    return (
      <div id={id}>
        <AkRadioGroup
          name={name ?? own}
          isDisabled={isDisabled}
          isInvalid={isInvalid}
          isRequired={isRequired}
          testId={testId}
          aria-labelledby={labelledBy}
          value={now}
          options={options.map(({ label, ...option }) => ({ ...option, label: contentOf(label) }))}
          onChange={(event) => change(event.target.value, plainEvent(event))}
          onInvalid={telling(onInvalid)}
        />
      </div>
    );
  },
);

export const groups: Drawings = { CheckboxGroup, RadioGroup };
