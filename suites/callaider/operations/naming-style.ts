/** How a name of several words is written; names of one word fit every style. */
export type NamingStyle =
  | 'snake_case'
  | 'kebab-case'
  | 'camelCase'
  | 'PascalCase'
  | 'UPPER_CASE'
  | 'Words with blanks'
  | 'Each Word With A Capital';

const styles: readonly (readonly [style: NamingStyle, pattern: RegExp])[] = [
  ['UPPER_CASE', /^\p{Lu}[\p{Lu}\p{N}]*(_[\p{Lu}\p{N}]+)+$/u],
  ['snake_case', /^[\p{Ll}\p{N}]+(_[\p{Ll}\p{N}]+)+$/u],
  ['kebab-case', /^[\p{Ll}\p{N}]+(-[\p{Ll}\p{N}]+)+$/u],
  ['camelCase', /^\p{Ll}[\p{Ll}\p{N}]*(\p{Lu}[\p{Ll}\p{N}]*)+$/u],
  ['PascalCase', /^(\p{Lu}[\p{Ll}\p{N}]+){2,}$/u],
  ['Each Word With A Capital', /^\p{Lu}\S*( \p{Lu}\S*)+$/u],
  ['Words with blanks', /^\S+( \S+)+$/u],
];

/** `undefined` for a name that shows none. */
export const namingStyleOf = (name: string): NamingStyle | undefined =>
  styles.find(([, pattern]) => pattern.test(name.trim()))?.[0];
