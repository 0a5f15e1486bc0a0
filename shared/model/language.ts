/** The languages of the product: of its page, menu, mail and notifications alike. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];
