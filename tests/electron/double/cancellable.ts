/** An event as Electron's emitters pass it first: with parameters, and a default that can be prevented. */
export type Cancellable<Params> = Params & {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};

/** Makes one. */
export function cancellable<Params extends object>(params: Params): Cancellable<Params> {
  let prevented = false;
  return Object.defineProperty({ ...params, preventDefault: () => (prevented = true) }, 'defaultPrevented', {
    get: () => prevented,
  }) as unknown as Cancellable<Params>;
}
