import type { Route } from '../../kit/http/route.js';
import type { Own } from '../view.js';
import { archiveCall, unarchiveCall } from './archive.js';
import { commentCall } from './comments.js';
import { deleteRecording, deleteVoicemail } from './delete-media.js';
import { getCall } from './get.js';
import { addInsightCards } from './insight-cards.js';
import { linkCall } from './link.js';
import { listCalls } from './list.js';
import { pauseRecording, resumeRecording } from './pause-recording.js';
import { searchCalls } from './search.js';
import { tagCall } from './tags.js';
import { transferCall } from './transfers.js';

export const callRoutes: readonly Route<Own>[] = [
  listCalls,
  searchCalls,
  getCall,
  transferCall,
  commentCall,
  tagCall,
  archiveCall,
  unarchiveCall,
  pauseRecording,
  resumeRecording,
  deleteRecording,
  deleteVoicemail,
  addInsightCards,
  linkCall,
];
