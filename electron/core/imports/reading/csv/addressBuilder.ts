import type { Address } from '../../../../../shared/model/contact.ts';
import type { ImportField } from '../../../../../shared/model/import.ts';
import { splitValues } from '../values.ts';

const addressFields = [
  'address',
  'street',
  'houseNumber',
  'postalCode',
  'city',
  'region',
  'country',
] as const;
type AddressField = (typeof addressFields)[number];

interface Parts extends Record<AddressField, string> {
  label: string | null;
}

/** Whether a field is a part of an address. */
export function isAddressField(field: ImportField): field is AddressField {
  return (addressFields as readonly ImportField[]).includes(field);
}

function emptyParts(label: string | null): Parts {
  return {
    label,
    address: '',
    street: '',
    houseNumber: '',
    postalCode: '',
    city: '',
    region: '',
    country: '',
  };
}

/** Gathers the parts of addresses from the cells of a row, by group. */
export class AddressBuilder {
  readonly #groups = new Map<string, Parts[]>();

  /** Adds one cell; Google's " ::: " makes it a part of several addresses. */
  add(group: string, label: string | null, field: AddressField, cell: string): void {
    let list = this.#groups.get(group);
    if (!list) {
      list = [];
      this.#groups.set(group, list);
    }
    for (const [index, value] of splitValues(cell).entries()) {
      list[index] ??= emptyParts(label);
      const parts = list[index];
      const joint = field === 'street' || field === 'address' ? '\n' : ' ';
      parts[field] = parts[field] && value ? `${parts[field]}${joint}${value}` : parts[field] || value;
    }
  }

  /** The addresses gathered; a whole address in one cell becomes the street when there is none. */
  build(): Address[] {
    return [...this.#groups.values()].flat().flatMap((parts): Address[] => {
      const street = parts.street
        ? [parts.street, parts.houseNumber].filter(Boolean).join(' ')
        : parts.address;
      if (![street, parts.postalCode, parts.city, parts.region, parts.country].some(Boolean)) return [];
      return [
        {
          label: parts.label,
          street: street || null,
          postalCode: parts.postalCode || null,
          city: parts.city || null,
          region: parts.region || null,
          country: parts.country || null,
        },
      ];
    });
  }
}
