/** Its types are where this compiler's way of finding modules does not look. */
declare module '@forge/react/jira' {
  export * from '@forge/react/out/components/jira';
}
