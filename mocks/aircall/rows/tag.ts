import type { Base, Table } from '../../kit/account/table.js';
import { topics } from '../../world/index.js';
import { tagIds } from '../objects/ids.js';
import type { AircallTenant } from '../view.js';
import { baseOf, spread } from './base.js';

export interface TagRow {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** What every new account begins with. */
const given = [
  { name: 'Callback Request', color: '#29C8FF', description: 'queue_callback' },
  { name: 'Called Back', color: '#B285D1', description: null },
  { name: 'Conference', color: '#000000', description: null },
  { name: 'Follow Up', color: '#ff7d03', description: null },
  { name: 'Voicemail Drop', color: '#FCBB26', description: null },
  { name: 'Voice Virtual Agent', color: '#00B388', description: null },
] as const;

const palette = ['#1E88E5', '#D81B60', '#43A047', '#FB8C00', '#8E24AA', '#00ACC1', '#6D4C41', '#546E7A'] as const;

/** Places of the tags that calls are given. */
export const CALLBACK_REQUEST = 0;
export const CALLED_BACK = 1;
/** Whether it is one of those that calls are given which nobody answered. */
export const tagOfMissed = (tag: number): boolean => tag === CALLBACK_REQUEST || tag === CALLED_BACK;
export const topicTag = (topic: string): number => given.length + topics.indexOf(topic);

/** How many there are before a client makes one. */
export const tagsAtStart: number = given.length + topics.length;

/** The given ones, and one for each topic that calls are about. */
export const tagTable = (tenant: AircallTenant): Table<TagRow> => tenant.table('tags', () => base(tenant));

function base({ own }: AircallTenant): Base<TagRow> {
  const all = [
    ...given,
    ...topics.map((name, at) => ({ name, color: palette[at % palette.length] ?? palette[0], description: null })),
  ];
  return baseOf(
    all.map((tag, index) => ({ id: tagIds.of(index), ...tag, createdAt: spread(index, all.length, own.since, 690) })),
  );
}
