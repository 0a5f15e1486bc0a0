import { expect, test } from 'vitest';
import { readSources, type Source } from './sources.ts';

/** Every file that is loaded with `entry`, before anything is asked of it; itself included. */
function loadedWith(entry: string, sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const loaded = new Set<string>();
  const follow = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { file, isType, isLate } of byPath.get(path)?.imports ?? []) {
      if (file !== null && !isType && !isLate) follow(file);
    }
  };
  follow(entry);
  return [...loaded];
}

test.each(['electron/hosts/web.ts', 'electron/hosts/utility-process.ts'])(
  'the sample is loaded when it is asked for, not with %s',
  (entry) => {
    const loaded = loadedWith(entry, readSources());
    expect(loaded).toContain('electron/core/core.ts');
    // What can be asked is part of the contract with the page.
    const contract = ['electron/core/sample/languages.ts', 'electron/core/sample/router.ts'];
    const sample = loaded.filter((path) => /^(electron\/core|resources)\/sample\//.test(path));
    expect(sample.sort()).toEqual(contract);
  },
);
