import type { ProblemData } from '../../shared/model/problem.ts';

/** What the desktop's main process tells the utility process. A `connect` comes with one port. */
export type ToCore = { readonly kind: 'connect' } | { readonly kind: 'close' };

/** What the utility process tells main. After `failed` it ends by itself; what is to be shown is a file of its own. */
export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'show-in-folder'; readonly file: string }
  | { readonly kind: 'failed'; readonly problem: ProblemData };
