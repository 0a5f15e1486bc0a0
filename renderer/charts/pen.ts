/**
 * What drawings paint with: a canvas context on the screen, a file when they leave as a picture, a recorder in
 * tests. Whoever needs more of a canvas teaches it to `pictures/filePen.ts` as well.
 */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'clip'
  | 'closePath'
  | 'createLinearGradient'
  | 'createRadialGradient'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'save'
  | 'setTransform'
  | 'stroke'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
>;

/** The pen of the screen, which also shows bitmaps. */
export type ScreenPen = Pen & Pick<CanvasRenderingContext2D, 'drawImage'>;
