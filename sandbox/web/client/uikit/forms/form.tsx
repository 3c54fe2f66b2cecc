import {
  ErrorMessage as AkErrorMessage,
  FormFooter as AkFormFooter,
  FormHeader as AkFormHeader,
  FormSection as AkFormSection,
  HelperMessage as AkHelperMessage,
  Label as AkLabel,
  RequiredAsterisk as AkRequiredAsterisk,
  ValidMessage as AkValidMessage,
} from '@atlaskit/form';
import type { FormEvent } from 'react';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { content, contentOf, flag, handler, oneOf, text } from '../drawing/shapes';

const Form = drawing({ onSubmit: handler, autoComplete: text, testId: text }, ({ props: { onSubmit }, node }) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void onSubmit?.();
  };
  return (
    <form noValidate onSubmit={submit}>
      <DrawnAll nodes={node.children} />
    </form>
  );
});

const heading = { title: content, description: content };

const FormHeader = drawing(heading, ({ props, node }) => (
  <AkFormHeader title={contentOf(props.title)} description={contentOf(props.description)}>
    <DrawnAll nodes={node.children} />
  </AkFormHeader>
));

const FormSection = drawing(heading, ({ props, node }) => (
  <AkFormSection title={contentOf(props.title)} description={contentOf(props.description)}>
    <DrawnAll nodes={node.children} />
  </AkFormSection>
));

const FormFooter = drawing({ align: oneOf('start', 'end') }, ({ props: { align = 'end' }, node }) => (
  <AkFormFooter align={align}>
    <DrawnAll nodes={node.children} />
  </AkFormFooter>
));

const Label = drawing({ labelFor: text, id: text, testId: text }, ({ props: { labelFor = '', ...props }, node }) => (
  <AkLabel {...props} htmlFor={labelFor}>
    <DrawnAll nodes={node.children} />
  </AkLabel>
));

/** These messages stand wherever the app puts them, under a control of its own: not inside Atlaskit's `Field`. */
const message = (Message: typeof AkErrorMessage | typeof AkHelperMessage | typeof AkValidMessage) =>
  drawing({ testId: text }, ({ props, node }) => (
    <Message {...props}>
      <DrawnAll nodes={node.children} />
    </Message>
  ));

const RequiredAsterisk = drawing({ isHidden: flag }, () => <AkRequiredAsterisk />);

export const formParts: Drawings = {
  ErrorMessage: message(AkErrorMessage),
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage: message(AkHelperMessage),
  Label,
  RequiredAsterisk,
  ValidMessage: message(AkValidMessage),
};
