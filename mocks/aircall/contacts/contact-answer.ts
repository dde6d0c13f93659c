import { type Headers, JSON_TYPE, json, type Reply } from '../../kit/http/reply.js';
import { contact } from '../objects/contact.js';
import { type AircallAsk, viewOf } from '../requests.js';
import type { ContactRow } from '../rows/contact.js';

/** Contacts alone name their charset. As measured. */
const headers: Headers = { 'Content-Type': JSON_TYPE };

export const contactAnswer = (value: unknown, status = 200): Reply => json(value, status, headers);

export const oneContact = (row: ContactRow, ask: AircallAsk, status = 200): Reply =>
  contactAnswer({ contact: contact(row, viewOf(ask)) }, status);
