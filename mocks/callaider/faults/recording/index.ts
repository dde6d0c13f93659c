import type { ReferenceFault } from '../fault.js';
import { callIdBreaksQuery } from './call-id-breaks-query.js';
import { callIdDecodedTwice } from './call-id-decoded-twice.js';
import { callIdLeftEncoded } from './call-id-left-encoded.js';
import { callIdOpensFiles } from './call-id-opens-files.js';
import { missingRecordingEmpty } from './missing-recording-empty.js';
import { missingRecordingOtherShape } from './missing-recording-other-shape.js';
import { oldRecordingsPurged } from './old-recordings-purged.js';
import { recordingCutOff } from './recording-cut-off.js';
import { recordingEmpty } from './recording-empty.js';
import { recordingFilenameHoldsKey } from './recording-filename-holds-key.js';
import { recordingFilenameNull } from './recording-filename-null.js';
import { recordingFilenameNumber } from './recording-filename-number.js';
import { recordingFilenameSaysMp3 } from './recording-filename-says-mp3.js';
import { recordingFilenameWithPath } from './recording-filename-with-path.js';
import { recordingGivenOnce } from './recording-given-once.js';
import { recordingIsLoginPage } from './recording-is-login-page.js';
import { recordingIsStorageError } from './recording-is-storage-error.js';
import { recordingIsTheSound } from './recording-is-the-sound.js';
import { recordingJsonAsText } from './recording-json-as-text.js';
import { recordingLinkAsText } from './recording-link-as-text.js';
import { recordingLinkDead } from './recording-link-dead.js';
import { recordingLinkExpired } from './recording-link-expired.js';
import { recordingLinkForTenSeconds } from './recording-link-for-ten-seconds.js';
import { recordingLinkForTwoMinutes } from './recording-link-for-two-minutes.js';
import { recordingLinkNeedsKey } from './recording-link-needs-key.js';
import { recordingLinkNested } from './recording-link-nested.js';
import { recordingLinkOneTime } from './recording-link-one-time.js';
import { recordingLinkOnlyLatest } from './recording-link-only-latest.js';
import { recordingLinkRenamed } from './recording-link-renamed.js';
import { recordingLinkToNobody } from './recording-link-to-nobody.js';
import { recordingMimeTypeFixed } from './recording-mime-type-fixed.js';
import { recordingMimeTypeNull } from './recording-mime-type-null.js';
import { recordingMimeTypeParts } from './recording-mime-type-parts.js';
import { recordingMimeTypeShort } from './recording-mime-type-short.js';
import { recordingOfTheGreeting } from './recording-of-the-greeting.js';
import { recordingPlaceholder } from './recording-placeholder.js';
import { recordingRedirects } from './recording-redirects.js';
import { recordingSecondLinkDead } from './recording-second-link-dead.js';
import { recordingTypedAsPage } from './recording-typed-as-page.js';
import { recordingUntyped } from './recording-untyped.js';
import { recordingUrlHoldsKey } from './recording-url-holds-key.js';
import { recordingUrlIsBucket } from './recording-url-is-bucket.js';
import { recordingUrlIsFile } from './recording-url-is-file.js';
import { recordingUrlNull } from './recording-url-null.js';
import { recordingUrlPlaceholder } from './recording-url-placeholder.js';
import { recordingUrlRelative } from './recording-url-relative.js';
import { recordingWithoutHeader } from './recording-without-header.js';
import { someCallIdsCrash } from './some-call-ids-crash.js';
import { someCallIdsRefused } from './some-call-ids-refused.js';
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
  recordingLinkForTenSeconds,
  recordingLinkForTwoMinutes,
  recordingLinkToNobody,
  recordingLinkOnlyLatest,
  recordingGivenOnce,
  recordingSecondLinkDead,
  recordingLinkOneTime,
  recordingUrlHoldsKey,
  recordingFilenameHoldsKey,
  recordingFilenameNumber,
  recordingFilenameNull,
  recordingFilenameWithPath,
  recordingMimeTypeParts,
  recordingMimeTypeNull,
  recordingMimeTypeShort,
  recordingFilenameSaysMp3,
  callIdDecodedTwice,
  callIdLeftEncoded,
  callIdBreaksQuery,
  callIdOpensFiles,
  someCallIdsRefused,
  someCallIdsCrash,
  recordingPlaceholder,
  missingRecordingEmpty,
  missingRecordingOtherShape,
  oldRecordingsPurged,
];
