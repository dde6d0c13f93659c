/** How the page looks: light, dark, narrow, and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --sheet: #ffffff; --sunken: #f3f4f2; --line: #dcdfdc; --ink: #1c2024; --quiet: #555d66; --link: #0b4f9e;
  --fail: #a31515; --fail-bg: #fdeeee; --warn: #7a4b00; --warn-bg: #fdf3dc; --pass: #14652f; --pass-bg: #e7f5ea;
  --note: #0b4f9e; --note-bg: #e8f0fb; --odd: #5d3a9b; --odd-bg: #f1ebfb; --mark: #fff0b3;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --sheet: #1b1f23; --sunken: #111417; --line: #343b42; --ink: #e4e7ea; --quiet: #a3adb7; --link: #8ab8f5;
    --fail: #ff9d94; --fail-bg: #3b1d1d; --warn: #f2c063; --warn-bg: #372a10; --pass: #84d39b; --pass-bg: #16301e;
    --note: #8ab8f5; --note-bg: #162b45; --odd: #c3a9f2; --odd-bg: #2a2140; --mark: #51430f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 66rem; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); letter-spacing: -0.015em; }
h2 { font-size: 1.375rem; margin: 3rem 0 0.75rem; }
h3 { font-size: 1.125rem; margin: 2rem 0 0.25rem; }
h4 { font-size: 1rem; }
p { margin: 0.4rem 0; max-width: 44rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.quiet, figcaption { color: var(--quiet); font-weight: 400; }
.quiet { font-size: 0.9rem; }

.opening .maker { margin: 0 0 1.5rem; font-weight: 650; }
.opening .maker .quiet { margin-left: 0.5rem; }
.opening .word {
  display: inline-block; margin: 0 0 0.5rem; padding: 0.1rem 0.6rem; border-radius: 4px; font-size: 0.8rem; font-weight: 700;
  letter-spacing: 0.06em; color: var(--odd); background: var(--odd-bg);
}
.conformant .word { color: var(--pass); background: var(--pass-bg); }
.nonconformant .word { color: var(--fail); background: var(--fail-bg); }
.opening .target { font-family: var(--mono); font-size: 0.95rem; color: var(--quiet); }
.opening .reason { font-size: 1.05rem; }
.first {
  margin: 1.5rem 0; padding: 1rem 1.25rem; background: var(--sheet); border: 1px solid var(--line);
  border-left: 5px solid var(--odd); border-radius: 6px;
}
.conformant .first { border-left-color: var(--pass); }
.nonconformant .first { border-left-color: var(--fail); }
.first h2 { margin: 0 0 0.25rem; font-size: 0.9rem; font-weight: 650; color: var(--quiet); }
.first h3 { margin: 0.9rem 0 0.25rem; font-size: 0.9rem; font-weight: 650; color: var(--quiet); }
.first ul { margin: 0; padding-left: 1.1rem; }
.first .advice { font-weight: 600; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem 1.75rem; margin: 0 0 0.6rem; padding: 0; list-style: none; }
.counts a { display: flex; flex-direction: column; color: inherit; text-decoration: none; }
.counts a:hover .label { text-decoration: underline; }
.counts .number { font-size: 1.6rem; font-weight: 650; line-height: 1.1; font-variant-numeric: tabular-nums; }
.counts .label { font-size: 0.9rem; color: var(--quiet); }
.fail .number { color: var(--fail); } .error .number, .inconclusive .number { color: var(--odd); }
.warn .number, .waived .number { color: var(--warn); } .pass .number { color: var(--pass); } .info .number { color: var(--note); }
.bar { display: block; width: 100%; height: 6px; border-radius: 3px; background: var(--line); }
.bar rect { fill: var(--quiet); }
.bar .fail { fill: var(--fail); } .bar .warn, .bar .waived { fill: var(--warn); } .bar .pass { fill: var(--pass); }
.bar .info { fill: var(--note); } .bar .inconclusive, .bar .error { fill: var(--odd); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0.6rem 1.75rem; margin: 1.25rem 0 0; }
.facts dt { font-size: 0.85rem; color: var(--quiet); }
.facts dd { margin: 0; }

table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 0.4rem; text-align: left; font-size: 0.9rem; color: var(--quiet); }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-size: 0.85rem; color: var(--quiet); white-space: nowrap; }
.wide { overflow-x: auto; }
.wide th, .wide td { white-space: nowrap; }
.stacked th[scope=row] { width: 19rem; }
.stacked th .quiet { display: block; }
td.none, .none .number { color: var(--quiet); }
td.fail, td.error { color: var(--fail); font-weight: 700; } td.warn, td.waived { color: var(--warn); font-weight: 700; }

form { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem 1.25rem; padding: 0.9rem 1.1rem; background: var(--sunken); border-radius: 6px; }
fieldset { display: flex; flex-wrap: wrap; gap: 0.35rem 1rem; margin: 0; padding: 0; border: 0; flex-basis: 100%; }
legend { padding: 0; margin-bottom: 0.2rem; font-size: 0.9rem; color: var(--quiet); }
label { white-space: nowrap; max-width: 100%; }
input, select, button { font: inherit; color: inherit; }
input[type=checkbox] { width: 1.05rem; height: 1.05rem; margin: 0 0.15rem 0 0; vertical-align: -0.15em; accent-color: var(--link); }
input[type=search], select, button {
  min-height: 2.1rem; padding: 0.2rem 0.6rem; background: var(--sheet); border: 1px solid var(--quiet); border-radius: 5px; max-width: 14rem;
}
::placeholder { color: var(--quiet); opacity: 1; }
button { cursor: pointer; }
button:hover { background: var(--sunken); }
#shown { margin: 0; font-size: 0.9rem; color: var(--quiet); }

.rule { margin: 1rem 0; padding: 1rem 1.25rem; background: var(--sheet); border: 1px solid var(--line); border-left: 5px solid var(--odd); border-radius: 6px; }
.rule.fail { border-left-color: var(--fail); } .rule.warn { border-left-color: var(--warn); } .rule.info { border-left-color: var(--note); }
.rule > .quiet { margin-top: 0.15rem; }
.tag { margin-right: 0.35rem; padding: 0.1rem 0.5rem; border-radius: 4px; font-size: 0.8rem; font-weight: 700; color: var(--odd); background: var(--odd-bg); }
.fail .tag { color: var(--fail); background: var(--fail-bg); } .warn .tag { color: var(--warn); background: var(--warn-bg); }
.info .tag { color: var(--note); background: var(--note-bg); }
.findings { margin: 0.9rem 0; padding: 0; list-style: none; }
.findings > li { padding: 0.75rem 0; border-top: 1px solid var(--line); }
.message { font-weight: 650; }
.pairs { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0.2rem 0.75rem; margin: 0.4rem 0; max-width: 50rem; }
.pairs dt { color: var(--quiet); font-size: 0.9rem; }
.pairs dd { margin: 0; }
.pairs code { white-space: pre-wrap; }
.pairs .actual code { color: var(--fail); } .warn .pairs .actual code { color: var(--warn); } .info .pairs .actual code { color: var(--note); } 
.pairs .expected code { color: var(--pass); }
.pairs .fix { font-weight: 600; }
.info .pairs .fix { font-weight: 400; }

details > summary { cursor: pointer; }
details > summary:hover { color: var(--link); }
.evidence { margin-top: 0.4rem; font-size: 0.95rem; }
.evidence[open] { padding-bottom: 0.5rem; }
figure { margin: 0.75rem 0; }
figcaption { margin-bottom: 0.25rem; font-size: 0.9rem; }
pre { margin: 0; padding: 0.7rem 0.9rem; background: var(--sunken); border-radius: 5px; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
pre.tall { max-height: 24rem; overflow: auto; }
pre i { color: var(--quiet); }
mark { display: block; margin: 0 -0.9rem; padding: 0 0.9rem 0 calc(0.9rem - 4px); border-left: 4px solid var(--warn); background: var(--mark); color: inherit; font-weight: 700; }
.repeat { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.75rem; margin: 0.9rem 0; }
.repeat p { margin: 0; }
.repeat pre { flex-basis: 100%; }
.copy { min-height: 1.75rem; padding: 0 0.7rem; font-size: 0.85rem; }
.said { font-size: 0.85rem; color: var(--quiet); }
.more { margin-bottom: 0; }
.reasons { margin: 0.75rem 0; padding: 0; list-style: none; }
.reasons > li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
.reasons > li > p { font-weight: 600; }
.reasons ul { margin: 0.25rem 0; padding-left: 1.1rem; }
.group-list { margin-top: 0.5rem; }

.timeline { margin: 0.75rem 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.timeline > li { border-bottom: 1px solid var(--line); }
.exchange > summary {
  display: grid; grid-template-columns: 2.5rem minmax(0, 1fr) minmax(7rem, auto) 4.5rem; gap: 0 0.75rem; padding: 0.45rem 0; list-style: none;
  font-variant-numeric: tabular-nums;
}
.exchange > summary::-webkit-details-marker { display: none; }
.exchange .id::before { content: "▸"; content: "▸" / ""; display: inline-block; width: 1em; color: var(--quiet); font-size: 0.8em; }
.exchange[open] .id::before { content: "▾"; content: "▾" / ""; }
.exchange .id, .exchange .took { color: var(--quiet); }
.exchange .took { text-align: right; }
.exchange .outcome { max-width: 16rem; text-align: right; }
.exchange .asked strong { font-size: 0.9rem; }
.asked .fail { color: var(--fail); } .asked .warn { color: var(--warn); } .asked .info { color: var(--note); }
.exchange[open] { padding-bottom: 1rem; }
.exchange[open] > summary { font-weight: 600; }
.stretch { grid-column: 2 / -1; display: block; width: 100%; height: 5px; margin-top: 0.25rem; background: var(--sunken); border-radius: 2px; }
.stretch rect { fill: var(--quiet); } .stretch .fail { fill: var(--fail); } .stretch .warn { fill: var(--warn); } .stretch .info { fill: var(--note); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }

@media (max-width: 40rem) {
  body { padding: 1rem 0.9rem 3rem; }
  .rule, .first { padding: 0.8rem 0.9rem; }
  .wide th, .wide td { padding-right: 0.5rem; }
  .pairs { grid-template-columns: minmax(0, 1fr); }
  .pairs dd { margin-bottom: 0.4rem; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked, .stacked tbody, .stacked tr, .stacked th[scope=row], .stacked td { display: block; width: auto; border: 0; padding: 0; }
  .stacked tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .exchange > summary { grid-template-columns: 2.25rem minmax(0, 1fr) auto; }
  .exchange .outcome { grid-column: 2; text-align: left; color: var(--quiet); }
  .exchange .took { grid-column: 3; grid-row: 2; }
  .stretch { grid-column: 1 / -1; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --sheet: #fff; --sunken: #f5f5f5; --line: #bbb; --ink: #000; --quiet: #444; --link: #000; --fail: #a31515; --fail-bg: #fff;
    --warn: #7a4b00; --warn-bg: #fff; --pass: #14652f; --pass-bg: #fff; --note: #0b4f9e; --note-bg: #fff; --odd: #5d3a9b; --odd-bg: #fff; --mark: #eee;
  }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  form, .copy, .said { display: none !important; }
  .rule, .first, .exchange > summary, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  pre.tall { max-height: none; }
  .tag, .opening .word { border: 1px solid currentColor; }
}
`;
