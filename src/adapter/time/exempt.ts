/**
 * Whether a call of a timer function comes from the HTTP client that Node's `fetch` is made of, or from the same client as
 * a package. Its timers watch over real sockets, so they stay real.
 * @param of the function that was called: frames above it are looked at
 */
export function isCalledByClient(of: object): boolean {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = 1;
  Error.prepareStackTrace = callerFile;
  const trace: { stack?: unknown } = {};
  Error.captureStackTrace(trace, of as () => void);
  const file = trace.stack;
  Error.stackTraceLimit = stackTraceLimit;
  Error.prepareStackTrace = prepareStackTrace;
  return (
    typeof file === 'string' && /^node:internal\/deps\/undici|[\\/]node_modules[\\/]undici[\\/]lib[\\/]/.test(file)
  );
}

const callerFile = (_error: Error, [caller]: NodeJS.CallSite[]): string => caller?.getFileName() ?? '';
