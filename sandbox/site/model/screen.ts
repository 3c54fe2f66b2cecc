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

/** A set of screens that work types of a project share, once it was changed by itself; before, it follows from the screens. */
export interface KeptScreenScheme {
  id: string;
  name: string;
  description: string;
  /** Where one is absent, the default serves. */
  screens: { default: string; create?: string; edit?: string; view?: string };
  issueTypeIds: string[];
}
