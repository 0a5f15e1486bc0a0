/** The parts of the settings, in the order in which they are listed; each is shown by itself. */
export const partNames = ['general', 'circles', 'trust', 'workspace', 'privacy', 'history'] as const;
export type PartName = (typeof partNames)[number];
