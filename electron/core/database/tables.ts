import type { Channel, DefaultCircleKey, Depth } from '../../../shared/model/circle.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';

/** Stored truth values: SQLite has no boolean type. */
export type Flag = 0 | 1;

/** What caused a move between circles or stages. */
export type MoveCause = 'hand' | 'suggestion' | 'import' | 'rule';

/** Every table people's data lives in, with the columns of a row beside `id`. History covers them all. */
export interface Tables {
  circle: {
    uid: string;
    position: number;
    default_key: DefaultCircleKey | null;
    name: string | null;
    capacity: number | null;
    cadence_days: number | null;
    maximum_days: number | null;
    promise: string;
    delay_days: number;
    depth: Depth;
    channel: Channel;
    discussion: Flag;
  };
  contact: {
    uid: string;
    kind: 'person' | 'organisation';
    display_name: string;
    sort_name: string;
    given_name: string | null;
    family_name: string | null;
    organisation_id: number | null;
    job_title: string | null;
    birthday: string | null;
    language: string | null;
    notes: string;
    source: string | null;
    owner: string | null;
    referred_by_id: number | null;
    consent: 'granted' | 'refused' | 'unknown';
    consent_at: string | null;
    consent_origin: string | null;
    custom: string;
    circle_id: number | null;
    stage: Stage;
    created_at: string;
    archived_at: string | null;
  };
  contact_point: {
    contact_id: number;
    type: 'email' | 'phone' | 'link';
    label: string | null;
    value: string;
    match_key: string;
    position: number;
  };
  contact_address: {
    contact_id: number;
    label: string | null;
    street: string | null;
    postal_code: string | null;
    city: string | null;
    region: string | null;
    country: string | null;
    position: number;
  };
  contact_photo: { contact_id: number; media_type: string; data: Uint8Array };
  tag: { uid: string; name: string };
  contact_tag: { contact_id: number; tag_id: number };
  circle_move: {
    uid: string;
    contact_id: number;
    from_circle_id: number | null;
    to_circle_id: number;
    at: string;
    reason: string | null;
    cause: MoveCause;
  };
  stage_move: {
    uid: string;
    contact_id: number;
    from_stage: Stage | null;
    to_stage: Stage;
    at: string;
    reason: string | null;
    cause: MoveCause;
  };
  interaction: {
    uid: string;
    kind: string;
    direction: 'in' | 'out' | 'both';
    at: string;
    summary: string;
    nps: number | null;
    insight_id: number | null;
  };
  interaction_contact: { interaction_id: number; contact_id: number };
  deal: {
    uid: string;
    title: string;
    contact_id: number;
    amount: number;
    currency: string;
    status: 'open' | 'won' | 'lost';
    created_at: string;
    closed_at: string | null;
  };
  insight: { uid: string; title: string; created_at: string; archived_at: string | null };
  insight_variant: { insight_id: number; depth: Depth; body: string };
  wave: {
    uid: string;
    insight_id: number;
    circle_id: number;
    at: string;
    zone: string;
    depth: Depth;
    channel: Channel;
    discussion: Flag;
    invitation: string;
    status: 'draft' | 'scheduled' | 'sent' | 'skipped';
    sent_at: string | null;
  };
  delivery: {
    uid: string;
    wave_id: number;
    insight_id: number;
    contact_id: number;
    status: 'planned' | 'sent' | 'failed';
    sent_at: string | null;
  };
  import_batch: {
    uid: string;
    at: string;
    file_name: string;
    format: string;
    added: number;
    updated: number;
    skipped: number;
  };
}

export type TableName = keyof Tables;

/** A whole stored row. */
export type RowOf<Table extends TableName> = Tables[Table] & { id: number };

/** A row to insert: `uid` is made when left out, as are nullable columns. */
export type NewRow<Table extends TableName> = Partial<Tables[Table]>;
