import { hashText } from '../../shared/lib/random.ts';

/**
 * A number in [0, 1) that belongs to a text and a purpose, so that a person keeps its place.
 * FNV-1a leaves near ids near each other; the finaliser of MurmurHash3 spreads them.
 */
export function chanceOf(text: string, purpose: number): number {
  return chanceOfHash(hashText(text), purpose);
}

/** The same for whoever asks for several purposes: the number that belongs to a hash of the text. */
export function chanceOfHash(hash: number, purpose: number): number {
  let mixed = hash ^ Math.imul(purpose + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

/** Orders by uid. A uid is a UUIDv7, so somebody new comes last and takes nobody's place; no two are the same. */
export function byUid(a: { readonly uid: string }, b: { readonly uid: string }): number {
  return a.uid < b.uid ? -1 : 1;
}
