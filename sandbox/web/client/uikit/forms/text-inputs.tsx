import AkTextArea from '@atlaskit/textarea';
import AkTextfield from '@atlaskit/textfield';
import type { ChangeEvent } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { plainEvent, telling } from '../drawing/events';
import { useLabelledBy } from '../drawing/labelled';
import { content, contentOf, field, flag, number, oneOf, text, words } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

const written = {
  ...field,
  appearance: oneOf('standard', 'subtle', 'none'),
  autoFocus: flag,
  defaultValue: words,
  isCompact: flag,
  isMonospaced: flag,
  isReadOnly: flag,
  maxLength: number,
  minLength: number,
  placeholder: text,
  value: words,
};

const asText = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : `${value}`;
const invalid = (given: string | boolean | undefined, isInvalid: boolean | undefined): boolean | undefined =>
  given === undefined ? isInvalid : given === true || given === 'true';

const Textfield = drawing(
  {
    ...written,
    elemAfterInput: content,
    elemBeforeInput: content,
    max: words,
    min: words,
    pattern: text,
    step: words,
    type: text,
    width: z.optional(z.union([z.number(), z.string()])),
  },
  ({ props }) => {
    const { value, defaultValue, onChange, onBlur, onFocus, elemAfterInput, elemBeforeInput, ...rest } = props;
    const labelledBy = useLabelledBy(rest['aria-labelledby']);
    const [now, change] = useControlled(asText(value), asText(defaultValue) ?? '', onChange);
    return (
      <AkTextfield
        {...rest}
        aria-labelledby={labelledBy}
        aria-invalid={invalid(rest['aria-invalid'], rest.isInvalid)}
        value={now}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.target.value, plainEvent(event))}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
        elemAfterInput={contentOf(elemAfterInput)}
        elemBeforeInput={contentOf(elemBeforeInput)}
      />
    );
  },
);

const TextArea = drawing(
  {
    ...written,
    maxHeight: text,
    minimumRows: number,
    resize: oneOf('auto', 'vertical', 'horizontal', 'smart', 'none'),
    spellCheck: flag,
  },
  ({ props }) => {
    const { value, defaultValue, onChange, onBlur, onFocus, ...rest } = props;
    const labelledBy = useLabelledBy(rest['aria-labelledby']);
    const [now, change] = useControlled(asText(value), asText(defaultValue) ?? '', onChange);
    return (
      <AkTextArea
        {...rest}
        aria-labelledby={labelledBy}
        aria-invalid={invalid(rest['aria-invalid'], rest.isInvalid)}
        value={now}
        onChange={(event) => change(event.target.value, plainEvent(event))}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
      />
    );
  },
);

export const textInputs: Drawings = { TextArea, Textfield };
