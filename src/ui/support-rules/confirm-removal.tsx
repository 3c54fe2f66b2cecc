import { ConfirmDialog } from './confirm-dialog';

interface ConfirmRemovalProps {
  removing: boolean;
  confirm: () => void;
  close: () => void;
}

const SAYS = [
  'Tickets can then be closed while work linked to them is open, in all projects with these workflows.',
  'The rules and their settings are lost: to have them back, a Jira admin adds them to the transitions again. Transitions, screens and other rules stay as they are.',
];

/** Asked once more, as it concerns every project that shares these workflows and cannot be undone from here. */
export const ConfirmRemoval = ({ removing, confirm, close }: ConfirmRemovalProps) => (
  <ConfirmDialog
    title="Take the close checks out of the workflows?"
    says={SAYS}
    meanwhile="Going through the workflows, one after the other …"
    working={removing}
    stay="Keep them"
    go="Take them out"
    appearance="danger"
    confirm={confirm}
    close={close}
  />
);
