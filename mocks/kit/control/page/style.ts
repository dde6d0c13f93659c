import { layout } from './style/layout.js';
import { parts } from './style/parts.js';

/** How the page looks: light, dark and narrow. */
export const style: string = `
:root {
  color-scheme: light dark;
  --page: #f6f6f4; --sheet: #ffffff; --sunken: #f1f2f0; --line: #d9dcd9; --ink: #1c2024; --quiet: #555d66; --link: #0b4f9e;
  --good: #14652f; --bad: #a31515; --bad-bg: #fdeeec; --on: #7a4b00; --on-bg: #fdf3dc; --full: #2f7d4f; --low: #b4471f;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121517; --sheet: #1a1e22; --sunken: #111417; --line: #333a41; --ink: #e4e7ea; --quiet: #a3adb7; --link: #8ab8f5;
    --good: #84d39b; --bad: #ff9d94; --bad-bg: #35191a; --on: #f2c063; --on-bg: #33270f; --full: #5db37d; --low: #f08a5d;
  }
}
${layout}
${parts}
`;
