/** What things look like. */
export const parts = `
h1, h2 { line-height: 1.25; margin: 0; }
h1 { font-size: clamp(1.3rem, 4vw, 1.6rem); letter-spacing: -0.01em; }
h2 { font-size: 1rem; margin: 0 0 0.4rem; }
p { margin: 0.3rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre, .asked { font-family: var(--mono); font-size: 0.85rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.quiet, figcaption, dt, label { color: var(--quiet); font-size: 0.875rem; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; } #said.bad { color: var(--bad); }
.big { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.big strong { font-size: 1.35rem; }
@media (max-width: 30rem) { .big strong { font-size: 1.2rem; } }

meter { display: block; width: 100%; height: 0.75rem; border: 0; border-radius: 4px; background: var(--line); appearance: none; }
meter::-webkit-meter-bar { height: 0.75rem; border: 0; border-radius: 4px; background: var(--line); }
meter::-webkit-meter-optimum-value { border-radius: 4px; background: var(--full); }
meter::-webkit-meter-suboptimum-value, meter::-webkit-meter-even-less-good-value { border-radius: 4px; background: var(--low); }
meter::-moz-meter-bar { border-radius: 4px; background: var(--full); }
meter:-moz-meter-sub-optimum::-moz-meter-bar, meter:-moz-meter-sub-sub-optimum::-moz-meter-bar { background: var(--low); }

.actions { display: flex; flex-wrap: wrap; align-items: end; gap: 0.4rem; margin-top: 0.55rem; }
form.actions { gap: 0.4rem 0.7rem; }
label { display: grid; }
button, input, select { font: inherit; font-size: 0.875rem; color: var(--ink); min-height: 2rem; border-radius: 5px; border: 1px solid var(--quiet); background: var(--sheet); }
button { padding: 0.15rem 0.7rem; cursor: pointer; }
button:hover { background: var(--sunken); }
button:disabled { opacity: 0.6; cursor: progress; }
button[aria-pressed="true"] { background: var(--ink); border-color: var(--ink); color: var(--sheet); }
button[type="submit"] { font-weight: 600; }
input, select { padding: 0.15rem 0.5rem; width: 8.5rem; max-width: 100%; }
input[data-number] { width: 5.5rem; }
input[name="url"] { width: 17rem; }
input::placeholder { color: var(--quiet); opacity: 1; }

.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0.4rem 1.5rem; margin: 0; }
.facts dd { margin: 0; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.tenants { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; margin-bottom: 0.6rem; }
.tenants [aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
.line { display: flex; align-items: start; justify-content: space-between; gap: 0.75rem; padding: 0.3rem 0; border-top: 1px solid var(--line); }
.line > :first-child { min-width: 0; flex: 1; }
.line > button { flex: none; }
.line.on { margin: 0 -0.6rem; padding: 0.3rem 0.6rem; background: var(--on-bg); border-radius: 5px; }
.line.on .quiet { color: inherit; }
.state { color: var(--on); font-size: 0.875rem; }
summary > .state { display: block; }
details details { padding-left: 0; }
summary { cursor: pointer; padding: 0.2rem 0; }
summary:hover { color: var(--link); }
.entries { font-variant-numeric: tabular-nums; }
.entries > li { border-top: 1px solid var(--line); }
.list { max-height: 34rem; margin-top: 0.6rem; overflow-y: auto; }
.list:has(ol:empty) { display: none; }
input[type="search"] { width: 16rem; }
.note { display: block; padding-left: 1.05rem; color: var(--on); font-size: 0.875rem; }
.note:empty { display: none; }
figure { margin: 0.4rem 0 0.7rem; }
figcaption { margin-bottom: 0.15rem; }
pre { margin: 0; padding: 0.6rem 0.8rem; max-height: 24rem; overflow: auto; background: var(--sunken); border: 1px solid var(--line); border-radius: 5px; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
