/** What a button asks the control API to do. */
export interface ActionProps {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Behind `/__linecheck`. */
  readonly path: string;
  readonly body?: unknown;
  /** Read out in place of the text, when that does not stand alone. */
  readonly label?: string;
  readonly children: string;
}

/** A button of the page; `script.ts` carries it out and shows what came of it. */
export function Action({ method, path, body, label, children }: ActionProps) {
  return (
    <button
      type="button"
      data-method={method}
      data-path={path}
      data-key={`${method} ${path} ${JSON.stringify(body) ?? ''}`}
      {...(body === undefined ? {} : { 'data-body': JSON.stringify(body) })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </button>
  );
}
