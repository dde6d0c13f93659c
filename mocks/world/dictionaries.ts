import { faker as english } from '@faker-js/faker/locale/en';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as polish } from '@faker-js/faker/locale/pl';
import { faker as ukrainian } from '@faker-js/faker/locale/uk';

/**
 * The words the world is made of. faker gives the lists and nothing else: it draws nothing here, our own hash picks.
 * An upgrade of faker that changes a list changes the world; the golden hashes notice, and then the world's version
 * has to rise (or the old list has to be kept).
 */
export interface Culture {
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** Surnames of women; where the language makes no difference, the same list as `menSurnames`. */
  readonly womenSurnames: readonly string[];
  readonly menSurnames: readonly string[];
  readonly cities: readonly string[];
}

export type CultureName = 'english' | 'french' | 'polish' | 'ukrainian';

/** Just the parts of a faker instance that are read. */
interface Source {
  readonly rawDefinitions: {
    readonly person?: { readonly first_name?: Lists; readonly last_name?: Lists };
    readonly location?: { readonly city_name?: readonly string[] | null };
  };
}

type Lists = { readonly [of in 'generic' | 'female' | 'male']?: readonly string[] | null } | null;

function culture({ rawDefinitions: { person, location } }: Source): Culture {
  const first = person?.first_name;
  const last = person?.last_name;
  const shared = last?.generic ?? [];
  return {
    women: first?.female ?? [],
    men: first?.male ?? [],
    womenSurnames: [...shared, ...(last?.female ?? [])],
    menSurnames: [...shared, ...(last?.male ?? [])],
    cities: location?.city_name ?? [],
  };
}

export const cultures: Readonly<Record<CultureName, Culture>> = {
  english: culture(english),
  french: culture(french),
  polish: culture(polish),
  ukrainian: culture(ukrainian),
};

export const legalForms: readonly string[] = ['Inc', 'LLC', 'Ltd', 'Group', 'and Sons', 'Partners'];

/** What calls are about. A closed list, so that a provider can offer it as the options of a field. */
export const topics: readonly string[] = [
  'Billing',
  'Delivery',
  'Technical support',
  'New order',
  'Refund',
  'Complaint',
  'Appointment',
  'Account access',
  'Product question',
  'Contract renewal',
  'Cancellation',
  'Feedback',
];

export const teamNames: readonly string[] = [
  'Support',
  'Sales',
  'Billing',
  'Onboarding',
  'Retention',
  'Logistics',
  'Partners',
  'Field service',
];
