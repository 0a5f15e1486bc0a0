import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import { z } from 'zod';
import { readJson, writeJson } from '../hosts/jsonFile.ts';

const schema = z.record(z.string(), z.string());

/** What is kept, by workspace file: encrypted by the system's keychain, as base64. */
const storage = (): string => join(app.getPath('userData'), 'kept-passphrases.json');

/** Whether the system has a place for secrets. Without one Electron would encrypt with a word that all know. */
export function hasKeychain(): boolean {
  if (process.platform !== 'linux') return true;
  const place = safeStorage.getSelectedStorageBackend();
  return place !== 'basic_text' && place !== 'unknown';
}

/** The passphrase that is kept for a workspace; null when there is none, or the keychain no longer gives it. */
export async function keptPassphrase(file: string): Promise<string | null> {
  const kept = readJson(storage(), schema, {})[file];
  if (kept === undefined) return null;
  try {
    return (await safeStorage.decryptStringAsync(Buffer.from(kept, 'base64'))).result;
  } catch {
    // It is asked again, as on another machine.
    return null;
  }
}

/** Keeps a passphrase, or with null keeps it no longer. */
export async function keepPassphrase(file: string, passphrase: string | null): Promise<void> {
  const { [file]: former, ...others } = readJson(storage(), schema, {});
  if (passphrase === null && former === undefined) return;
  if (passphrase === null) return writeJson(storage(), others);
  const kept = (await safeStorage.encryptStringAsync(passphrase)).toString('base64');
  writeJson(storage(), { ...others, [file]: kept });
}
