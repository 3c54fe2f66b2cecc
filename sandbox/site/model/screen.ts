/** A screen: which fields a form shows, on which tab. Several projects may share one. */
export interface Screen {
  id: string;
  name: string;
  description: string;
  tabs: ScreenTab[];
}
export interface ScreenTab {
  id: string;
  name: string;
  fieldIds: string[];
}

/** The screens of one work type in a project. */
export interface ScreensOfType {
  create: string;
  edit: string;
  view: string;
}
