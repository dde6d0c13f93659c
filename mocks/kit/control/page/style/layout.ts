/** Where things stand: a strip of what holds now, beneath it what has happened, and beside that what can be chosen. */
export const layout = `
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 96rem; background: var(--page); color: var(--ink);
  font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif; overflow-wrap: anywhere;
}
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1rem; }
header .actions { margin: 0 0 0 auto; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-top: 0.3rem; }
main > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; }
@media (min-width: 48rem) { .strip { grid-template-columns: minmax(0, 1.3fr) minmax(0, 0.8fr) minmax(0, 1.3fr); } }
@media (min-width: 66rem) {
  main { grid-template-columns: minmax(0, 1fr) minmax(22rem, 0.45fr); }
  .strip { grid-column: 1 / -1; }
}
section { padding: 0.8rem 1rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
section.alert { border-color: var(--bad); background: var(--bad-bg); }
#said { position: sticky; top: 0; z-index: 1; margin: 0; max-width: none; min-height: 2rem; padding: 0.2rem 0; background: var(--page); font-weight: 600; }
#said:not(:empty) { border-bottom: 1px solid var(--line); }
footer { margin-top: 1.5rem; color: var(--quiet); font-size: 0.9rem; }
`;
