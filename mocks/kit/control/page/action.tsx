import type { Child } from 'hono/jsx';

/** What a button or a form asks the control API to do. */
interface Asked {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Behind `/__linecheck`. */
  readonly path: string;
}

export interface ActionProps extends Asked {
  readonly body?: unknown;
  /** Read out in place of the text, when that does not stand alone. */
  readonly label?: string;
  /** Whether it is the one of several that holds now. */
  readonly pressed?: boolean;
  readonly children: string;
}

/** A button of the page; the script carries it out and shows what came of it. */
export function Action({ method, path, body, label, pressed, children }: ActionProps) {
  return (
    <button
      type="button"
      data-method={method}
      data-path={path}
      {...(body === undefined ? {} : { 'data-body': JSON.stringify(body) })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed ? 'true' : 'false' })}
    >
      {children}
    </button>
  );
}

interface ActionFormProps extends Asked {
  /** What the body has beside the fields. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly children: Child;
}

/** Fields and a button to send them; a name with a dot makes an object within, a field left empty is not sent. */
export function ActionForm({ method, path, body, children }: ActionFormProps) {
  return (
    <form
      class="actions"
      data-method={method}
      data-path={path}
      {...(body === undefined ? {} : { 'data-body': JSON.stringify(body) })}
    >
      {children}
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** Sent as a number. */
  readonly isNumber?: boolean;
  readonly value?: string;
  readonly placeholder?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly about?: string;
}

export function Field({ name, label, isNumber = false, value, placeholder, choices, about }: FieldProps) {
  const kind = isNumber ? { 'data-number': '' } : {};
  const title = about === undefined ? {} : { title: about };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: either control stands within it
    <label {...title}>
      {label}{' '}
      {choices === undefined ? (
        <input
          name={name}
          {...kind}
          inputmode={isNumber ? 'decimal' : 'text'}
          autocomplete="off"
          spellcheck={false}
          {...(value === undefined ? {} : { value })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      ) : (
        <select name={name}>
          {choices.map((choice) => (
            <option value={choice} selected={choice === value}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}
