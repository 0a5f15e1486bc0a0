/** How far a long piece of work is; both numbers count the same things. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
