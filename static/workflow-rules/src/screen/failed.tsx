import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { FAILED } from './words';

export const Failed = ({ again }: { again: () => void }) => (
  <div role="alert">
    <SectionMessage
      appearance="error"
      title={FAILED.title}
      actions={[
        <SectionMessageAction key="again" onClick={again}>
          {FAILED.again}
        </SectionMessageAction>,
      ]}
    >
      <p>{FAILED.text}</p>
    </SectionMessage>
  </div>
);
