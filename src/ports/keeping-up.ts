/** Which layout of the app's own data is in place. */
export interface Layouts {
  /** The last that was brought about; none: 0. */
  of(what: 'schema' | 'property'): Promise<number>;
  note(what: 'schema' | 'property', version: number): Promise<void>;
}

/** The ledger's tables. */
export interface Schema {
  readonly version: number;
  /** Brings them from a version to today's. */
  migrate(from: number): Promise<void>;
}

/** The project property of a desk, as the app reads and writes it. Every call rejects with JiraFailure. */
export interface DeskProperties {
  /** `null`: it is not there. */
  read(projectId: string): Promise<unknown>;
  write(projectId: string, value: object): Promise<void>;
}

/** Whether Jira knows the app's account yet: on a large site that takes minutes after an installation. */
export interface AppAccess {
  granted(): Promise<boolean>;
}
