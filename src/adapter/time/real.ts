/** The machine's own time, kept before anything is put in its place. */
export const real = {
  Date: globalThis.Date,
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
  performanceNow: performance.now.bind(performance),
  hrtime: process.hrtime.bind(process),
  hrtimeBigint: process.hrtime.bigint.bind(process.hrtime),
} as const;
