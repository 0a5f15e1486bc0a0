import { spawnSync } from 'node:child_process';
import { aptInstallation, type Command, isOnPath, run } from './apt.ts';

/** The Python that has a module: Debian's own, where another one comes first on the PATH. Undefined when none has. */
export function pythonWith(module: string): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (program) => spawnSync(program, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
}

/** LibreOffice, by the name it is started with; undefined when it is not on this machine. */
export function libreOffice(): string | undefined {
  return ['soffice', 'libreoffice'].find(isOnPath);
}

/** Programs that read what is exported and share nothing with what wrote it: how to see that they are there, by package. */
const readers: Readonly<Record<string, () => boolean>> = {
  'python3-vobject': () => pythonWith('vobject') !== undefined,
  'python3-openpyxl': () => pythonWith('openpyxl') !== undefined,
  'poppler-utils': () => isOnPath('pdftotext'),
  'libreoffice-calc-nogui': () => libreOffice() !== undefined,
};

/**
 * The commands that install what is missing, none when all is there or nothing can be installed.
 * @param isRoot whether this process may install packages @param has whether a program is on this machine
 */
export function readerInstallation(
  missing: readonly string[],
  isRoot: boolean,
  has: (program: string) => boolean,
): Command[] {
  return missing.length === 0 ? [] : (aptInstallation(missing, isRoot, has) ?? []);
}

/** Installs the programs that tests read exports with, where apt can. The tests say which of them they had to do without. */
export function obtainReaders(): void {
  const missing = Object.entries(readers).flatMap(([name, isThere]) => (isThere() ? [] : [name]));
  const commands = readerInstallation(missing, process.getuid?.() === 0, isOnPath);
  if (commands.length === 0) return;
  console.error(`Installing ${missing.join(', ')} to read exports with…`);
  commands.every(run);
}
