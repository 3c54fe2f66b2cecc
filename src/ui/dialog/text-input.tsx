import { TextArea, Textfield } from '@forge/react';
import { useRef, useState } from 'react';

interface TextInputProps {
  id: string;
  value: string;
  change: (value: string) => void;
  /** As many lines high at least; one: a line of text. */
  lines: number;
  isRequired?: boolean;
  isInvalid?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  type?: string;
}

/** What stands in an event of a text input; the platform's type promises no more. */
const typed = (event: { target?: { value?: unknown } }): string => String(event.target?.value ?? '');

/**
 * A text that keeps what is typed itself, so that no letter waits for the way through the page and back. When
 * the text is changed by anything but typing (a draft is discarded, the ticket has been read), it begins anew.
 */
export function TextInput({ id, value, change, lines, autoFocus = false, ...rest }: TextInputProps) {
  // As it was when this input appeared: pages are drawn so fast that the host may see only a later one.
  const [first] = useState(autoFocus);
  const own = useRef({ given: value, value, turn: 0 });
  // A page that has not heard of the last letter yet still gives what it gave before.
  if (value !== own.current.given) {
    const { turn } = own.current;
    own.current = { given: value, value, turn: value === own.current.value ? turn : turn + 1 };
  }
  const key = own.current.turn;
  const onChange = (event: { target?: { value?: unknown } }): void => {
    own.current = { ...own.current, value: typed(event) };
    change(typed(event));
  };
  const props = { id, name: id, defaultValue: value, onChange, autoFocus: first && key === 0, ...rest };
  return lines === 1 ? (
    <Textfield key={key} {...props} />
  ) : (
    <TextArea key={key} {...props} minimumRows={lines} resize="auto" maxHeight="40vh" />
  );
}
