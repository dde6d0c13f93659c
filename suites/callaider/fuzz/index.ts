export { fuzzRules } from './rules.js';
