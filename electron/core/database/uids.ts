import { parse, v5 as uuidv5, v7 as uuidv7 } from 'uuid';

/** Under which the uids of keys are made; any change would tear apart what two copies made alike. */
const namespace = parse('f5b0c5a2-6d0f-4f8e-9a57-3b1c7f0e2d64');

/**
 * The uid of a row that is known by its key: the same in every copy of a workspace. Case does not count, as
 * in SQLite's NOCASE: of the letters a to z only.
 */
export function keyUid(table: string, ...key: readonly string[]): string {
  const name = [table, ...key].join('\n').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return uuidv5(Buffer.from(name), namespace);
}

/** Bytes of chance that one uid takes. */
const uidBytes = 16;

/**
 * Makes UUIDv7s, each after the one before. Chance is drawn for many at a time: asking the system for each
 * would take most of the time.
 */
export function createUids(): () => string {
  const pool = new Uint8Array(uidBytes * 256);
  let used = pool.length;
  let msecs = 0;
  let seq = 0;
  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const random = pool.subarray(used, used + uidBytes);
    used += uidBytes;
    const now = Date.now();
    seq = now > msecs ? new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1 : seq + 1;
    msecs = Math.max(now, msecs);
    return uuidv7({ msecs, seq, random });
  };
}
