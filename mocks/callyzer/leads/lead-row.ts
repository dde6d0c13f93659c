/** A lead as it is kept. Times in Unix seconds. */
export interface LeadRow {
  readonly id: string;
  readonly details: LeadDetails;
  /** As they were given, one or two. */
  readonly numbers: readonly string[];
  readonly status: string;
  /** Nobody in particular: all employees have it. */
  readonly everyone: boolean;
  /** Indexes of operators, in the order in which they got it. */
  readonly assignees: readonly number[];
  readonly tags: readonly string[];
  /** Whether calls from before it was there belong to it. */
  readonly mapsEarlierCalls: boolean;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** Texts that a lead may have beside its name; blank when it has not. */
export const detailNames = [
  'first_name',
  'last_name',
  'email',
  'company_name',
  'address1',
  'address2',
  'city',
  'state',
  'country',
  'zip',
  'source',
  'description',
] as const;

export type DetailName = (typeof detailNames)[number];

export type LeadDetails = { readonly [Name in DetailName]: string } & {
  /** Blank when it was never told. */
  readonly price: number | '';
};

export const blankDetails: LeadDetails = {
  first_name: '',
  last_name: '',
  email: '',
  company_name: '',
  address1: '',
  address2: '',
  city: '',
  state: '',
  country: '',
  zip: '',
  source: '',
  description: '',
  price: '',
};
