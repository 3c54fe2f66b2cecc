/** The app's own id, as its manifest has it. */
export const APP_ID = '6f2c1d0e-4b7a-4c55-9d3f-71e2a8b90c14';
