/** Gives ids in the shape of a UUIDv7, the same ones in the same order every time. */
export function deterministicIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}
