/** How the page looks: light, dark and narrow. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --sheet: #ffffff; --sunken: #f3f4f2; --line: #dcdfdc; --ink: #1c2024; --quiet: #555d66; --link: #0b4f9e;
  --good: #14652f; --bad: #a31515; --on: #7a4b00; --on-bg: #fdf3dc;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --sheet: #1b1f23; --sunken: #111417; --line: #343b42; --ink: #e4e7ea; --quiet: #a3adb7; --link: #8ab8f5;
    --good: #84d39b; --bad: #ff9d94; --on: #f2c063; --on-bg: #372a10;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 68rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif; overflow-wrap: anywhere;
}
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1rem; }
h1, h2, h3 { line-height: 1.25; margin: 0; }
h1 { font-size: clamp(1.5rem, 4vw, 2rem); letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.6rem; }
h3 { font-size: 1rem; font-family: var(--mono); }
p { margin: 0.3rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.quiet, figcaption, dt { color: var(--quiet); font-size: 0.9rem; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
.now { font-size: 1.35rem; font-variant-numeric: tabular-nums; }
#said { position: sticky; top: 0; z-index: 1; margin: 0; max-width: none; background: var(--page); font-weight: 600; }
#said:not(:empty) { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
#said.bad { color: var(--bad); }

.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.6rem 1.5rem; margin: 0; }
.facts dd { margin: 0; }
.tenants, .plain, .entries, .cards { margin: 0 0 0.9rem; padding: 0; list-style: none; }
.tenants { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; }
.tenants [aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0.75rem; margin-top: 0.75rem; }
.card { display: flex; flex-direction: column; padding: 0.8rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
.card .actions { margin-top: auto; padding-top: 0.5rem; }
.card.on { border-color: var(--on); background: var(--on-bg); }
.card.on .state { color: var(--on); font-weight: 600; }
.card.on .quiet { color: inherit; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin-top: 0.6rem; }
button, input { font: inherit; color: inherit; }
button { min-height: 2.1rem; padding: 0.2rem 0.8rem; background: var(--sheet); border: 1px solid var(--quiet); border-radius: 5px; cursor: pointer; }
button:hover { background: var(--sunken); }
button:disabled { opacity: 0.6; cursor: progress; }
table { width: 100%; border-collapse: collapse; font-size: 0.925rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.9rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--quiet); white-space: nowrap; }
.wide { overflow-x: auto; }
.wide th, .wide td { white-space: nowrap; }
summary { cursor: pointer; padding: 0.3rem 0; }
summary:hover { color: var(--link); }
.entries > li { border-top: 1px solid var(--line); }
.entries summary { font-variant-numeric: tabular-nums; }
.entries .asked { font-family: var(--mono); font-size: 0.875rem; }
figure { margin: 0.6rem 0; }
figcaption { margin-bottom: 0.2rem; }
pre { margin: 0; padding: 0.6rem 0.8rem; max-height: 22rem; overflow: auto; background: var(--sunken); border-radius: 5px; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
`;
