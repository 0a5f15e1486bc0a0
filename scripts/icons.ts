/**
 * Draws `resources/icons/icon.svg` as the pictures that systems want: PNGs for Linux, an `.icns` for macOS
 * and an `.ico` for Windows. To be run by hand after changing the drawing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, obtainChromium } from './chromium.ts';
import { root } from './project.ts';

const folder = join(root, 'resources', 'icons');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
type Size = (typeof sizes)[number];
type Pictures = Readonly<Record<Size, Buffer>>;

/** What macOS calls a PNG of each size inside an `.icns`. */
const macTypes: readonly (readonly [string, Size])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

const windowsSizes = [16, 32, 48, 64, 128, 256] as const satisfies readonly Size[];

async function draw(): Promise<Pictures> {
  const browser = await chromium.launch({ executablePath: obtainChromium(), args: chromiumArguments() });
  const page = await browser.newPage();
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const pictures: [Size, Buffer][] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    pictures.push([size, await page.screenshot({ omitBackground: true })]);
  }
  await browser.close();
  return Object.fromEntries(pictures) as Pictures;
}

/** An `.icns`: a mark and the length of the whole, then each picture after its type and length. */
function icns(pictures: Pictures): Buffer {
  const parts = macTypes.map(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + pictures[size].length, 4);
    return Buffer.concat([head, pictures[size]]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}

/** An `.ico`: a directory with the place of each picture, then the pictures. */
function ico(pictures: Pictures): Buffer {
  const entry = 16;
  const directory = Buffer.alloc(6 + entry * windowsSizes.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(windowsSizes.length, 4);
  let place = directory.length;
  for (const [index, size] of windowsSizes.entries()) {
    const at = 6 + entry * index;
    // One byte each for width and height, in which 256 is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(pictures[size].length, at + 8);
    directory.writeUInt32LE(place, at + 12);
    place += pictures[size].length;
  }
  return Buffer.concat([directory, ...windowsSizes.map((size) => pictures[size])]);
}

const pictures = await draw();
for (const size of sizes) writeFileSync(join(folder, 'png', `${size}x${size}.png`), pictures[size]);
writeFileSync(join(folder, 'icon.icns'), icns(pictures));
writeFileSync(join(folder, 'icon.ico'), ico(pictures));
