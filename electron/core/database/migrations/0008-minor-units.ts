import { replaceRecorded } from '../replaceRecorded.ts';

/** Currencies of which an amount was kept in hundredths, though their smallest unit is another one. */
const whole =
  "('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF')";
const thousandths = "('BHD','IQD','JOD','KWD','LYD','OMR','TND')";
const tenThousandths = "('CLF','UYW')";

/** SQL for an amount in the smallest unit of its currency. */
const scaled = (amount: string, currency: string) => `CASE
  WHEN ${currency} IN ${whole} THEN (${amount} + 50) / 100
  WHEN ${currency} IN ${thousandths} THEN ${amount} * 10
  WHEN ${currency} IN ${tenThousandths} THEN ${amount} * 100
  ELSE ${amount} END`;

/** Amounts are kept in the smallest unit of their currency: yen whole, Kuwaiti dinars in thousandths. */
export const minorUnits = `
-- A recorded change of an amount may not name its currency, which never changes here.
${replaceRecorded('deal', 'amount', {
  amount: (value) =>
    scaled(
      `(${value} ->> '$')`,
      "coalesce(before ->> '$.currency', after ->> '$.currency', (SELECT currency FROM deal WHERE id = row_id))",
    ),
})}

UPDATE sync_conflict
SET pending = json_set(pending, '$.values.amount', ${scaled("(pending ->> '$.values.amount')", "(pending ->> '$.values.currency')")})
WHERE table_name = 'deal' AND json_type(pending, '$.values.amount') = 'integer';

UPDATE deal SET amount = ${scaled('amount', 'currency')};
`;
