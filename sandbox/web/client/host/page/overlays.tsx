import type { DialogAsked, FlagAsked, NewIssueAsked } from '../stage';
import { AppDialogs } from './app-dialogs';
import { CreateIssueDialog } from './create-issue-dialog';
import { Flags } from './flags';
import { LeaveDialog } from './leave-dialog';
import { ViewIssueDialog } from './view-issue-dialog';

interface OverlaysProps {
  dialogs: readonly (DialogAsked & { id: number })[];
  dialogClosed: (id: number) => void;
  viewed: { key: string; onClose: () => void } | undefined;
  viewClosed: () => void;
  creating: NewIssueAsked | undefined;
  creationClosed: () => void;
  leaving: string | undefined;
  leaveAnswered: (leaves: boolean) => void;
  flags: readonly FlagAsked[];
  hideFlag: (id: string) => void;
}

/** All that apps have opened over the page. */
export const Overlays = (props: OverlaysProps) => (
  <>
    <AppDialogs dialogs={props.dialogs} closed={props.dialogClosed} />
    <ViewIssueDialog viewed={props.viewed} closed={props.viewClosed} />
    <CreateIssueDialog asked={props.creating} closed={props.creationClosed} />
    <LeaveDialog url={props.leaving} answered={props.leaveAnswered} />
    <Flags flags={props.flags} hide={props.hideFlag} />
  </>
);
