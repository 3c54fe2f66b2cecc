import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InfoIcon from '@atlaskit/icon/core/status-information';
import type { ReactElement } from 'react';
import type { FlagAsked } from '../stage';

type Kind = NonNullable<FlagAsked['type']>;

const ICONS: Record<Kind, ReactElement> = {
  info: <InfoIcon label="Info" color="var(--ds-icon-information)" />,
  success: <SuccessIcon label="Success" color="var(--ds-icon-success)" />,
  warning: <WarningIcon label="Warning" color="var(--ds-icon-warning)" />,
  error: <ErrorIcon label="Error" color="var(--ds-icon-danger)" />,
};

/** Messages of apps that stand over the page, newest in front. */
export function Flags({ flags, hide }: { flags: readonly FlagAsked[]; hide: (id: string) => void }) {
  return (
    <FlagGroup onDismissed={(id) => hide(String(id))}>
      {flags.map(({ id, title = '', description, type = 'info', appearance, actions, isAutoDismiss }) => {
        const Shown = isAutoDismiss ? AutoDismissFlag : Flag;
        return (
          <Shown
            key={id}
            id={id}
            title={title}
            description={description}
            appearance={appearance ?? 'normal'}
            icon={ICONS[type]}
            actions={actions?.map(({ text, onClick }) => ({ content: text, onClick: () => onClick() }))}
          />
        );
      })}
    </FlagGroup>
  );
}
