import type { Reporter } from './reporter.js';

export type { Look, Reporter } from './reporter.js';

/** Every format by its name; each is loaded when it is used. */
export const reporters = {
  pretty: async (): Promise<Reporter> => (await import('./pretty/pretty.js')).pretty,
  json: async (): Promise<Reporter> => (await import('./json.js')).json,
  junit: async (): Promise<Reporter> => (await import('./junit.js')).junit,
  html: async (): Promise<Reporter> => (await import('./html/html.js')).html,
  markdown: async (): Promise<Reporter> => (await import('./markdown/markdown.js')).markdown,
  sarif: async (): Promise<Reporter> => (await import('./sarif/sarif.js')).sarif,
  github: async (): Promise<Reporter> => (await import('./github/github.js')).github,
} as const;

export type Format = keyof typeof reporters;

export const formats = Object.keys(reporters) as readonly Format[];
