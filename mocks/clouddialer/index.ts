export { type CloudDialerOptions, createCloudDialer } from './create-clouddialer.js';
export { type Profile, profiles, type Switches, type SwitchName, switchTable } from './switches.js';
export type { Own } from './view.js';
