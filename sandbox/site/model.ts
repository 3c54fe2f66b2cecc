/*
 * What a Jira Service Management site is made of, as plain data. Only the verbs beside the areas
 * (issues/, workflow/, comments/ …) change it; routes translate, shapes draw it in wire form.
 * Ids are strings, as on the wire. Times are epoch milliseconds.
 */
export type * from './model/people';
export type * from './model/project';
export type * from './model/workflow';
export type * from './model/field';
export type * from './model/issue';
export type * from './model/sla';
export type * from './model/site';
export type * from './model/screen';
export type * from './model/task';
export type * from './model/customers';
export type * from './model/app-rule';
export type * from './model/audit';
