import type { ImportField } from '../../../../../shared/model/import.ts';
import type { ParsedDeal } from '../parsedContact.ts';
import { dealStatusOf } from './dealStages.ts';

const textFields = ['dealTitle', 'dealPipeline', 'dealOwner', 'dealLostReason'] as const;
type DealTextField = (typeof textFields)[number];

/** Fields of a deal that take the text of a cell as it is. */
export function isDealTextField(field: ImportField): field is DealTextField {
  return (textFields as readonly ImportField[]).includes(field);
}

const longestTitle = 500;

/** Gathers the parts of a deal from the cells of a row. */
export class DealBuilder {
  readonly texts: Partial<Record<DealTextField, string>> = {};
  readonly #stages: string[] = [];
  amount: number | null = null;
  currency: string | null = null;
  createdOn: string | null = null;
  /** When an open deal is expected to close, and any other was closed. */
  closeOn: string | null = null;
  closedOn: string | null = null;
  reference: string | null = null;

  /** Adds a stage; a table may have a column of stages and one of what came of them. */
  addStage(stage: string): void {
    this.#stages.push(stage);
  }

  /** The deal of the row, or null when it holds none. @param fallback what a deal without a title is called. */
  build(fallback: string): ParsedDeal | null {
    const { dealTitle, dealPipeline, dealOwner, dealLostReason } = this.texts;
    if (!dealTitle && this.amount === null) return null;
    const status = this.#stages.map(dealStatusOf).find((found) => found !== 'open') ?? 'open';
    const [stage] = this.#stages;
    const hasPipeline = dealPipeline && stage && !stage.includes(dealPipeline);
    return {
      title: (dealTitle || fallback).slice(0, longestTitle),
      amount: this.amount ?? 0,
      currency: this.currency,
      status,
      stage: (hasPipeline ? `${stage} (${dealPipeline})` : stage) ?? dealPipeline ?? null,
      createdOn: this.createdOn,
      closedOn: status === 'open' ? null : (this.closedOn ?? this.closeOn),
      expectedOn: status === 'open' ? this.closeOn : null,
      owner: dealOwner ?? null,
      lostReason: dealLostReason ?? null,
      reference: this.reference,
    };
  }
}
