import type { ReferenceFault } from '../fault.js';
import { recordingCutOff } from './recording-cut-off.js';
import { recordingEmpty } from './recording-empty.js';
import { recordingIsLoginPage } from './recording-is-login-page.js';
import { recordingIsStorageError } from './recording-is-storage-error.js';
import { recordingIsTheSound } from './recording-is-the-sound.js';
import { recordingJsonAsText } from './recording-json-as-text.js';
import { recordingLinkAsText } from './recording-link-as-text.js';
import { recordingLinkDead } from './recording-link-dead.js';
import { recordingLinkExpired } from './recording-link-expired.js';
import { recordingLinkNeedsKey } from './recording-link-needs-key.js';
import { recordingLinkNested } from './recording-link-nested.js';
import { recordingLinkRenamed } from './recording-link-renamed.js';
import { recordingMimeTypeFixed } from './recording-mime-type-fixed.js';
import { recordingOfTheGreeting } from './recording-of-the-greeting.js';
import { recordingRedirects } from './recording-redirects.js';
import { recordingTypedAsPage } from './recording-typed-as-page.js';
import { recordingUntyped } from './recording-untyped.js';
import { recordingUrlIsBucket } from './recording-url-is-bucket.js';
import { recordingUrlIsFile } from './recording-url-is-file.js';
import { recordingUrlNull } from './recording-url-null.js';
import { recordingUrlPlaceholder } from './recording-url-placeholder.js';
import { recordingUrlRelative } from './recording-url-relative.js';
import { recordingWithoutHeader } from './recording-without-header.js';
import { unknownRecordingCrashes } from './unknown-recording-crashes.js';
import { unknownRecordingEmpty } from './unknown-recording-empty.js';
import { unknownRecordingGetsLink } from './unknown-recording-gets-link.js';
import { unknownRecordingIsBad } from './unknown-recording-is-bad.js';

export const recordingFaults: readonly ReferenceFault[] = [
  recordingIsTheSound,
  recordingRedirects,
  recordingLinkRenamed,
  recordingLinkNested,
  recordingJsonAsText,
  recordingLinkAsText,
  recordingUrlRelative,
  recordingUrlIsFile,
  recordingUrlIsBucket,
  unknownRecordingCrashes,
  unknownRecordingIsBad,
  unknownRecordingGetsLink,
  unknownRecordingEmpty,
  recordingUrlNull,
  recordingUrlPlaceholder,
  recordingLinkDead,
  recordingLinkExpired,
  recordingLinkNeedsKey,
  recordingTypedAsPage,
  recordingUntyped,
  recordingMimeTypeFixed,
  recordingIsLoginPage,
  recordingIsStorageError,
  recordingWithoutHeader,
  recordingEmpty,
  recordingCutOff,
  recordingOfTheGreeting,
];
