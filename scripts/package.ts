/** Makes the installers of this system, into `dist/`, and uploads nothing: see docs/releasing.md. */
import { build } from 'electron-builder';
import { buildIfStale } from './build.ts';
import { root } from './project.ts';
import { releaseSettings } from './releaseSettings.ts';

const config = releaseSettings(process.env);
if (!buildIfStale()) process.exit(1);
await build({ projectDir: root, publish: 'never', config });
