import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadApp } from '../../../sandbox/forge/app';

const APP = 'app: {id: "ari:cloud:ecosystem::app/0f6f3f52-3c1b-4a56-9d0c-6f8a1e2b7c31"}\n';
let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'forge-test-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const bundles = { bundler: 'none', modules: new Map(), files: new Map() };

function load(rest: string, served?: string[]): Promise<unknown> {
  writeFileSync(join(dir, 'manifest.yml'), APP + rest);
  writeFileSync(join(dir, 'package.json'), '{"name":"it"}');
  return loadApp(dir, async () => bundles, served);
}

const FUNCTION = 'function: [{key: f, handler: index.f}]';
const panel = (more: string): string => `modules: {jira:issuePanel: [{key: p, title: P, icon: i, ${more}}]}`;
const validator = (more: string): string =>
  `modules: {${FUNCTION}, jira:workflowValidator: [{key: v, name: V, description: V, ${more}}]}`;

describe('reading a manifest', () => {
  it.each([
    [
      'a module type it does not know',
      'modules: {jira:issueGlance: [{key: g}]}',
      'module type jira:issueGlance is not supported',
    ],
    ['a setting it does not know', 'modules: {consumer: [{key: a, queue: b, function: c, speed: 9}]}', /speed/],
    [
      'an event that never comes',
      `modules: {${FUNCTION}, trigger: [{key: t, function: f, events: [avi:jira:creatd:issue]}]}`,
      'avi:jira:creatd:issue, which the sandbox never sends',
    ],
    [
      'a filter that cannot be parsed',
      `modules: {${FUNCTION}, trigger: [{key: t, function: f, events: [avi:jira:created:issue], filter: {expression: "event.(("}}]}`,
      'trigger t: ',
    ],
    [
      'what an event shall carry besides',
      `modules: {${FUNCTION}, trigger: [{key: t, function: f, events: [avi:jira:created:issue], payload: {include: {}}}]}`,
      /payload/,
    ],
    [
      'a function that is not there',
      panel('resource: r, resolver: {function: f}'),
      'names function f, which is not declared',
    ],
    ['a resource that is not there', panel('resource: r'), 'names resource r, which is not declared'],
    ['a remote backend', panel('resource: r, resolver: {endpoint: e}'), /endpoint/],
    [
      'UI Kit 1',
      `modules: {${FUNCTION}, jira:issuePanel: [{key: p, title: P, icon: i, function: f}]}`,
      /jira:issuePanel/,
    ],
    ['an unknown display condition', panel('resource: r, displayConditions: {isHungry: true}'), /isHungry/],
    [
      'a validator that both calculates and asks',
      validator('function: f, expression: "true"'),
      'either an expression or a function',
    ],
    ['an expression that cannot be parsed', validator('expression: "issue.(("'), 'module v: '],
    [
      'the form of a rule in UI Kit',
      validator('expression: "true", edit: {resource: r, render: native}'),
      'Custom UI only',
    ],
    [
      'a field of a kind it does not know',
      'modules: {jira:customField: [{key: c, name: C, description: C, type: object}]}',
      /jira:customField.0.type/,
    ],
    [
      'an action that is not there',
      'modules: {rovo:agent: [{key: a, name: A, prompt: P, actions: [b]}]}',
      'names action b, which is not declared',
    ],
    ['a key that stands twice', `modules: {${FUNCTION}, sql: [{key: f, engine: mysql}]}`, 'module key f stands twice'],
    [
      'a condition on a work item where there is none',
      'modules: {jira:adminPage: [{key: a, title: A, resource: r, displayConditions: {issueType: Bug}}]}\nresources: [{key: r, path: x}]',
      'issueType is no display condition of jira:adminPage',
    ],
    [
      'texts without translations',
      panel('resource: r').replace('title: P', 'title: {i18n: a}') + '\nresources: [{key: r, path: x}]',
      'has no translations',
    ],
    ['a remote', 'remotes: [{key: r, baseUrl: "https://example.com"}]', /remotes/],
  ])('names %s', async (_, manifest, message) => {
    await expect(load(manifest)).rejects.toThrow(message);
  });

  it('names a text that the default locale lacks', async () => {
    writeFileSync(join(dir, 'en.json'), '{"b": "B"}');
    const translations = '\ntranslations: {resources: [{key: en-US, path: en.json}], fallback: {default: en-US}}';
    const manifest = panel('resource: r').replace('title: P', 'title: {i18n: a}') + '\nresources: [{key: r, path: x}]';
    await expect(load(manifest + translations)).rejects.toThrow('default locale en-US lacks a');
  });

  it('takes a module type that somebody else serves', async () => {
    await expect(load('modules: {jira:issueGlance: [{key: g}]}', ['jira:issueGlance'])).resolves.toBeDefined();
  });
});
