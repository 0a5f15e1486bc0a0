/**
 * Runs in the page: comes nearer to a drawing with the wheel, drags the ground to and fro, and goes back out,
 * with one step in every frame, which is more than a hand asks for. Returns how long each frame took, in
 * milliseconds. It stands alone, as it is sent to the page as text.
 */
export async function zoomAndPan(drawing: Element): Promise<number[]> {
  const steps = 120;
  /** Turn of the wheel per step, in pixels: all steps together come about thirty times nearer in two seconds. */
  const turn = 20;
  /** Milliseconds a hand rests between two parts: the drawing settles. */
  const rest = 400;

  const frames: number[] = [];
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let last = 0;
  const frame = async () => {
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  };
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    last = await nextFrame();
  };
  const box = drawing.getBoundingClientRect();
  const at = { x: box.left + box.width * 0.5, y: box.top + box.height * 0.8 };
  const init = () => ({ bubbles: true, view: window, clientX: at.x, clientY: at.y });
  const point = (type: 'down' | 'move' | 'up') => {
    drawing.dispatchEvent(new PointerEvent(`pointer${type}`, init()));
    drawing.dispatchEvent(new MouseEvent(`mouse${type}`, init()));
  };
  const zoom = async (deltaY: number) => {
    for (let step = 0; step < steps; step += 1) {
      drawing.dispatchEvent(new WheelEvent('wheel', { ...init(), deltaY, cancelable: true }));
      await frame();
    }
    await pause();
  };
  const pan = async (x: number, y: number) => {
    for (let step = 0; step < steps; step += 1) {
      at.x += x;
      at.y += y;
      point('move');
      await frame();
    }
  };

  await pause();
  await zoom(-turn);
  // A press on somebody would drag them.
  do {
    at.x += 3;
    point('move');
    await pause();
  } while (getComputedStyle(drawing).cursor !== 'default');
  point('down');
  await pan(-3, -2.5);
  await pan(3, 2.5);
  point('up');
  await pause();
  await zoom(turn);
  return frames;
}
