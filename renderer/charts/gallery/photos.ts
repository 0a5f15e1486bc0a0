import { seededRandom } from '../../../shared/lib/random.ts';
import type { Person } from '../../../shared/model/person.ts';

/** Made-up portraits of two in three people: a head and shoulders before a wall. */
export function photosOf(people: readonly Person[]): ReadonlyMap<string, string> {
  const random = seededRandom(3);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [120, 160];
  const pen = canvas.getContext('2d')!;
  const disc = (x: number, y: number, r: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, r, 0, Math.PI * 2);
    pen.fill();
  };
  return new Map(
    people.slice(0, 120).flatMap(({ uid }, index) => {
      if (index % 3 === 0) return [];
      const [wall, skin, coat] = [random.int(0, 360), random.int(25, 75), random.int(0, 360)];
      pen.fillStyle = `hsl(${wall} 25% 72%)`;
      pen.fillRect(0, 0, 120, 160);
      disc(60, 165, 55, `hsl(${coat} 40% 35%)`);
      disc(60, 62, 37, `hsl(${random.int(15, 45)} 40% ${random.int(15, 60)}%)`);
      disc(60, 74, 31, `hsl(25 45% ${skin}%)`);
      return [[uid, canvas.toDataURL('image/jpeg', 0.8)]];
    }),
  );
}
