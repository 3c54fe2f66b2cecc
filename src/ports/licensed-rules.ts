/** Rules that Jira judges by itself, and how they are held. Every call rejects with JiraFailure. */
export interface LicensedRules {
  /** Switches those of these modules off that are on. */
  suspend(rules: readonly string[]): Promise<void>;
  /** Switches on again what `suspend` switched off. */
  resume(): Promise<void>;
}

/** Whether rules are suspended, as the app remembers it. */
export interface Suspension {
  standing(): Promise<boolean>;
  note(standing: boolean): Promise<void>;
}
