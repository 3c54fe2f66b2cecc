import AkCheckbox from '@atlaskit/checkbox';
import { Radio as AkRadio } from '@atlaskit/radio';
import AkToggle from '@atlaskit/toggle';
import type { ChangeEvent } from 'react';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { plainEvent, telling } from '../drawing/events';
import { content, contentOf, field, flag, oneOf, text, words } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

const Checkbox = drawing(
  { ...field, defaultChecked: flag, isChecked: flag, isIndeterminate: flag, label: content, value: words },
  ({ props }) => {
    const {
      isChecked,
      defaultChecked = false,
      onChange,
      onBlur,
      onFocus,
      label,
      'aria-invalid': _invalid,
      ...rest
    } = props;
    const [now, change] = useControlled(isChecked, defaultChecked, onChange);
    return (
      <AkCheckbox
        {...rest}
        label={label === undefined ? undefined : <>{contentOf(label)}</>}
        isChecked={now}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.target.checked, plainEvent(event))}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
      />
    );
  },
);

const Radio = drawing(
  {
    ...field,
    ariaLabel: text,
    defaultChecked: flag,
    isChecked: flag,
    label: content,
    onInvalid: field.onBlur,
    value: words,
  },
  ({ props }) => {
    const {
      isChecked,
      defaultChecked = false,
      onChange,
      onBlur,
      onFocus,
      onInvalid,
      label,
      value,
      'aria-invalid': _invalid,
      ...rest
    } = props;
    const [now, change] = useControlled(isChecked, defaultChecked, onChange);
    return (
      <AkRadio
        {...rest}
        value={value === undefined ? undefined : `${value}`}
        label={contentOf(label)}
        isChecked={now}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.target.checked, plainEvent(event))}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
        onInvalid={telling(onInvalid)}
      />
    );
  },
);

const Toggle = drawing(
  { ...field, defaultChecked: flag, isChecked: flag, label: text, size: oneOf('regular', 'large'), value: words },
  ({ props }) => {
    const {
      isChecked,
      defaultChecked = false,
      onChange,
      onBlur,
      onFocus,
      id,
      name,
      label,
      size,
      isDisabled,
      value,
      testId,
    } = props;
    const [now, change] = useControlled(isChecked, defaultChecked, onChange);
    return (
      <AkToggle
        id={id}
        name={name}
        label={label}
        size={size}
        isDisabled={isDisabled}
        value={value === undefined ? undefined : `${value}`}
        testId={testId}
        isChecked={now}
        onChange={(event) => change(event.target.checked, plainEvent(event))}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
      />
    );
  },
);

export const choices: Drawings = { Checkbox, Radio, Toggle };
