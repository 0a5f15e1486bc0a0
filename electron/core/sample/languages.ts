/** Languages the sample can be written in. */
export const sampleLanguages = ['en', 'nl'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];
