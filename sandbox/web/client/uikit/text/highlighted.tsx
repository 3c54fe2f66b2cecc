import { CodeBlock } from '@atlaskit/code';
import type { ComponentProps } from 'react';

type Language = ComponentProps<typeof CodeBlock>['language'];

interface HighlightedProps extends Omit<ComponentProps<typeof CodeBlock>, 'language'> {
  language?: string;
}

/** Atlaskit's code block; a language it does not know is shown without colours. */
const Highlighted = ({ language, ...props }: HighlightedProps) => (
  <CodeBlock {...props} language={(language ?? 'text') as Language} />
);

export default Highlighted;
