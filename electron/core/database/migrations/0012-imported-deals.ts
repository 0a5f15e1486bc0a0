/** What other programs know of a deal. */
export const importedDeals = `
ALTER TABLE deal ADD COLUMN expected_on TEXT;
ALTER TABLE deal ADD COLUMN stage TEXT;
ALTER TABLE deal ADD COLUMN owner TEXT;
ALTER TABLE deal ADD COLUMN lost_reason TEXT;
ALTER TABLE deal ADD COLUMN reference TEXT;
`;
