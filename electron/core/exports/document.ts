/**
 * A workspace as JSON, as `docs/export-format.md` describes it. What is null is left out, bytes are
 * `{ "base64": … }`, and rows refer to each other by uid.
 */

/** The version of the format that is written here; those before it can be read too. */
export const documentVersion = 1;

/** A value of a row. */
export type DocumentValue = string | number | { readonly base64: string };
