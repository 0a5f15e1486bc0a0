import { run } from './bootstrap.mjs';

run('../electron/hosts/cli.ts');
