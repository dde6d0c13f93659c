import type { ReferenceFault } from '../fault.js';
import { contactDepartmentsAsObjects } from './contact-departments-as-objects.js';
import { contactDepartmentsNull } from './contact-departments-null.js';
import { contactDepartmentsNumeric } from './contact-departments-numeric.js';
import { contactIdEmpty } from './contact-id-empty.js';
import { contactIdsDuplicated } from './contact-ids-duplicated.js';
import { contactIdsMissing } from './contact-ids-missing.js';
import { contactIdsNumeric } from './contact-ids-numeric.js';
import { contactIdsPadded } from './contact-ids-padded.js';
import { contactIdsPerRequest } from './contact-ids-per-request.js';
import { contactNameBlank } from './contact-name-blank.js';
import { contactNamesMissing } from './contact-names-missing.js';
import { contactPasswords } from './contact-passwords.js';
import { contactPhonesEmails } from './contact-phones-emails.js';
import { contactPhonesEmpty } from './contact-phones-empty.js';
import { contactPhonesMissing } from './contact-phones-missing.js';
import { contactPhonesNumeric } from './contact-phones-numeric.js';
import { contactPhonesPlaceholders } from './contact-phones-placeholders.js';
import { contactRowsAreIds } from './contact-rows-are-ids.js';
import { contactsBareArray } from './contacts-bare-array.js';
import { contactsDataWrapper } from './contacts-data-wrapper.js';
import { contactsEmpty } from './contacts-empty.js';
import { contactsNeedAPage } from './contacts-need-a-page.js';
import { contactsNested } from './contacts-nested.js';
import { contactsNullList } from './contacts-null-list.js';
import { contactsObjectMap } from './contacts-object-map.js';
import { contactsPaged } from './contacts-paged.js';
import { contactsPagedByLink } from './contacts-paged-by-link.js';

export const contactsFaults: readonly ReferenceFault[] = [
  contactsBareArray,
  contactsObjectMap,
  contactsNullList,
  contactsDataWrapper,
  contactsNested,
  contactsNeedAPage,
  contactIdsNumeric,
  contactIdsMissing,
  contactIdEmpty,
  contactRowsAreIds,
  contactPhonesMissing,
  contactPhonesNumeric,
  contactPhonesEmpty,
  contactNamesMissing,
  contactNameBlank,
  contactDepartmentsNumeric,
  contactDepartmentsAsObjects,
  contactDepartmentsNull,
  contactIdsDuplicated,
  contactIdsPerRequest,
  contactPhonesEmails,
  contactPhonesPlaceholders,
  contactsEmpty,
  contactsPaged,
  contactsPagedByLink,
  contactPasswords,
  contactIdsPadded,
];
