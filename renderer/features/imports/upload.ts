import { uploadChunkSize } from '../../../shared/model/importRun.ts';
import { Problem, type ProblemData, type ProblemDetails } from '../../../shared/model/problem.ts';
import { bridge } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';

/** The largest file that is read, in MB. The core holds to the same limit. */
const limitMegabytes = 200;
const megabyte = 1024 * 1024;

/** A piece of a file in base64. The browser's own reader writes it faster than any loop. */
function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });
}

/** What went wrong with a file, from whatever reading or sending it was rejected with. */
export function fileProblemOf(error: unknown, file: string): ProblemData {
  const details: ProblemDetails = { file };
  if (error instanceof Problem) return { code: error.code, details: error.details };
  // A file that was moved, changed or forbidden after it was chosen.
  if (error instanceof DOMException) return { code: 'file-unreadable', details };
  return problemOf(error);
}

/**
 * Sends a file to the core in pieces.
 * @param onProgress told the share that has arrived, from 0 to 1.
 * @returns the id of the upload.
 * @throws Problem `file-too-large`, `file-empty`; DOMException when the file cannot be read; what the core throws.
 */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  if (file.size > limitMegabytes * megabyte) {
    throw new Problem('file-too-large', { file: file.name, limit: limitMegabytes });
  }
  if (file.size === 0) throw new Problem('file-empty', { file: file.name });
  const { upload } = await bridge.client.imports.begin.mutate({ file: file.name });
  for (let start = 0; start < file.size; start += uploadChunkSize) {
    signal.throwIfAborted();
    const chunk = await base64Of(file.slice(start, start + uploadChunkSize));
    const { received } = await bridge.client.imports.append.mutate({ upload, chunk });
    onProgress(received / file.size);
  }
  return upload;
}
