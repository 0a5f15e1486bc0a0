import '@fontsource-variable/inter';
import { type CSSProperties, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Person } from '../../../shared/model/person.ts';
import { palettes, paletteVariables } from '../../ui/palette.ts';
import { FunnelChart } from '../funnel/FunnelChart.tsx';
import { MorphChart } from '../MorphChart.tsx';
import { RingsChart } from '../rings/RingsChart.tsx';
import { DensityTrial } from './DensityTrial.tsx';
import { type Exhibit, exhibits } from './exhibits.ts';
import { circles, inbound, people } from './fixtures.ts';
import { funnelLabels, ringsLabels } from './labels.ts';
import { photosOf } from './photos.ts';

/** `?show=<id>` shows one exhibit on the whole page, `?show=morph` the morph; without it there is a list of them. */
const show = new URLSearchParams(location.search).get('show');
const HEIGHT = 800;

function Shown({ exhibit }: { exhibit: Exhibit }) {
  const [hovered, setHovered] = useState<string | null>(null);
  const everybody = useMemo(exhibit.people, []);
  const photos = useMemo(() => (exhibit.photos ? photosOf(everybody) : undefined), [exhibit, everybody]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    () => new Set(exhibit.selected ? firstReferrer(everybody) : []),
  );
  const [referrer = null] = selected;
  const props = {
    people: everybody,
    circles: circles(exhibit.circles),
    scheme: exhibit.scheme,
    sector: exhibit.sector,
    sizeBy: 'revenue' as const,
    hovered,
    onHover: setHovered,
    selected,
    onSelect: setSelected,
    onDrop: () => undefined,
    referrals: referrer,
    photos,
    ...exhibit.over,
  };
  const style: CSSProperties = {
    ...paletteVariables(exhibit.scheme),
    display: 'flex',
    height: HEIGHT,
    padding: 16,
    background: palettes[exhibit.scheme].ground,
  };
  if (exhibit.shape === 'densities') return <DensityTrial {...exhibit} people={everybody} />;
  return (
    <div style={style} data-exhibit={exhibit.id}>
      {exhibit.shape !== 'funnel' && <RingsChart {...props} labels={ringsLabels} />}
      {exhibit.shape !== 'rings' && <FunnelChart {...props} stages={inbound} labels={funnelLabels} />}
    </div>
  );
}

const morphing = { people: people(240, 5), circles: circles(5) };

function Morph() {
  const [shape, setShape] = useState<'rings' | 'funnel'>('rings');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <div style={{ height: HEIGHT, background: palettes.light.ground }}>
      <button type="button" onClick={() => setShape(shape === 'rings' ? 'funnel' : 'rings')}>
        Morph
      </button>
      <MorphChart
        {...morphing}
        shape={shape}
        stages={inbound}
        sector="none"
        sizeBy="revenue"
        scheme="light"
        labels={ringsLabels}
        selected={selected}
        onSelect={setSelected}
      />
    </div>
  );
}

function firstReferrer(shown: readonly Person[]): string[] {
  const found = shown.find((person) => person.referredBy !== null)?.referredBy;
  return found ? [found] : [];
}

function List() {
  return (
    <ul style={{ columns: 3, padding: 32 }}>
      {[...exhibits.map(({ id }) => id), 'morph'].map((id) => (
        <li key={id}>
          <a href={`?show=${id}`}>{id}</a>
        </li>
      ))}
    </ul>
  );
}

const shown = exhibits.find(({ id }) => id === show);
document.body.style.margin = '0';
document.body.style.fontFamily = '"Inter Variable", sans-serif';
createRoot(document.getElementById('gallery')!).render(
  show === 'morph' ? <Morph /> : shown ? <Shown exhibit={shown} /> : <List />,
);
