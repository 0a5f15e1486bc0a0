import { archivedSpan } from './archivedSpan.ts';
import { askAnswer } from './askAnswer.ts';
import { circle } from './circle.ts';
import { circleChange } from './circleChange.ts';
import { circleMove } from './circleMove.ts';
import { contact } from './contact.ts';
import { contactAddress } from './contactAddress.ts';
import { contactPhoto } from './contactPhoto.ts';
import { contactPoint } from './contactPoint.ts';
import { contactTag } from './contactTag.ts';
import { customField } from './customField.ts';
import { customValue } from './customValue.ts';
import { deal } from './deal.ts';
import { dealPerson } from './dealPerson.ts';
import { delivery } from './delivery.ts';
import { erasure } from './erasure.ts';
import { importBatch } from './importBatch.ts';
import { insight } from './insight.ts';
import { insightVariant } from './insightVariant.ts';
import { interaction } from './interaction.ts';
import { interactionContact } from './interactionContact.ts';
import { refund } from './refund.ts';
import { setting } from './setting.ts';
import { stageMove } from './stageMove.ts';
import { stepAnswer } from './stepAnswer.ts';
import { suggestion } from './suggestion.ts';
import type { Row, Table } from './table.ts';
import { tag } from './tag.ts';
import { task } from './task.ts';
import { thanks } from './thanks.ts';
import { treat } from './treat.ts';
import { wave } from './wave.ts';

const described = {
  circle,
  circle_change: circleChange,
  contact,
  contact_point: contactPoint,
  contact_address: contactAddress,
  contact_photo: contactPhoto,
  custom_field: customField,
  custom_value: customValue,
  tag,
  contact_tag: contactTag,
  circle_move: circleMove,
  stage_move: stageMove,
  archived_span: archivedSpan,
  step_answer: stepAnswer,
  ask_answer: askAnswer,
  insight,
  insight_variant: insightVariant,
  wave,
  delivery,
  interaction,
  interaction_contact: interactionContact,
  deal,
  deal_person: dealPerson,
  refund,
  task,
  thanks,
  treat,
  suggestion,
  import_batch: importBatch,
  erasure,
  setting,
} as const;

/** A table that people's data lives in. */
export type TableName = keyof typeof described;

/** Every table people's data lives in, those that others refer to first. History covers them all. */
export const tables: Readonly<Record<TableName, Table>> = described;

/** A whole stored row. */
export type RowOf<Name extends TableName> = Row<(typeof described)[Name]>;

/** A row to insert: `uid` is made when left out, as are nullable columns. */
export type NewRow<Name extends TableName> = Partial<Omit<RowOf<Name>, 'id'>>;
