import Database from 'better-sqlite3';
import { Problem } from '../../../shared/model/problem.ts';
import { isDamage } from './damage.ts';
import type { SafetyCopies } from './safetyCopies.ts';

/** What people are told of a file that is damaged, altered or gone, and of its newest good backup where there is one. */
export function namingBackup(
  code: 'workspace-damaged' | 'workspace-missing' | 'workspace-rotten' | 'workspace-altered',
  file: string,
  good: ReturnType<SafetyCopies['newestSound']> | null,
  options?: ErrorOptions,
): Problem {
  return new Problem(code, { file, ...(good && { backup: good.path, backupAt: good.at }) }, options);
}

/** The same, once the backups were read. */
export function withBackup(
  code: 'workspace-damaged' | 'workspace-missing',
  file: string,
  copies: SafetyCopies,
  options?: ErrorOptions,
): Problem {
  return namingBackup(code, file, copies.newestSound(file), options);
}

/** The problem behind an error of SQLite or the file system that people can do something about; any other as it is. */
export function toProblem(error: unknown, file: string, copies: SafetyCopies): unknown {
  if (!(error instanceof Database.SqliteError)) {
    const { code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
    if (/^E(NOSPC|DQUOT|FBIG)$/.test(code)) return new Problem('disk-full', { file }, { cause: error });
    if (/^E(ACCES|PERM|ROFS|NOENT|NOTDIR|IO)$/.test(code))
      return new Problem('workspace-unreadable', { file }, { cause: error });
    return error;
  }
  if (isDamage(error)) return withBackup('workspace-damaged', file, copies, { cause: error });
  if (error.code === 'SQLITE_FULL') return new Problem('disk-full', { file }, { cause: error });
  if (/^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE)$/.test(error.code)) {
    return new Problem('disk-refused', { file }, { cause: error });
  }
  if (/^SQLITE_READONLY($|_ROLLBACK|_DIRECTORY)/.test(error.code)) {
    return new Problem('workspace-read-only', { file }, { cause: error });
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|AUTH)/.test(error.code)) {
    return new Problem('workspace-unreadable', { file }, { cause: error });
  }
  return error;
}
