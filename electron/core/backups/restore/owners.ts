import type { TableName } from '../../database/tables/index.ts';

/** Whose part the rows of a table are: what people know by itself, and the column that says which. */
interface Owner {
  readonly table: TableName;
  readonly column: string;
}

const ofContact: Owner = { table: 'contact', column: 'contact_id' };
const ofInsight: Owner = { table: 'insight', column: 'insight_id' };

/** Tables whose rows are parts of something else. */
export const owners: Readonly<Partial<Record<TableName, Owner>>> = {
  contact_point: ofContact,
  contact_address: ofContact,
  contact_photo: ofContact,
  contact_tag: ofContact,
  custom_value: ofContact,
  circle_change: { table: 'circle', column: 'circle_id' },
  circle_move: ofContact,
  stage_move: ofContact,
  archived_span: ofContact,
  interaction_contact: { table: 'interaction', column: 'interaction_id' },
  insight_variant: ofInsight,
  wave: ofInsight,
  delivery: ofInsight,
};
