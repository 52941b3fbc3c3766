import { coverBetween, isSlip, middle, movedCover, type Cover, type Point } from './cover.ts';

export interface CoveredCanvas {
  /** Starts with the present drawing, without covers. */
  readonly reset: () => void;
  readonly add: () => void;
  readonly removeLast: () => void;
}

/**
 * Covers parts of a picture, drawn with a pointer or moved with the arrow keys. A cover is painted into the picture: what is under it is
 * not sent.
 */
export function coveredCanvas(
  canvas: HTMLCanvasElement,
  changed: (covers: number) => void,
): CoveredCanvas {
  const covers: Cover[] = [];
  let picture: ImageData | undefined;
  let from: Point | undefined;

  function draw(): void {
    const context = canvas.getContext('2d');
    if (!context || !picture) return;
    context.putImageData(picture, 0, 0);
    context.fillStyle = '#000';
    for (const { left, top, width, height } of covers) {
      const { width: across, height: down } = canvas;
      context.fillRect(left * across, top * down, width * across, height * down);
    }
    changed(covers.length);
  }

  function pointAt({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (!picture) return;
    canvas.setPointerCapture(event.pointerId);
    from = pointAt(event);
    covers.push(coverBetween(from, from));
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!from) return;
    covers[covers.length - 1] = coverBetween(from, pointAt(event));
    draw();
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    canvas.addEventListener(end, () => {
      const last = covers.at(-1);
      if (from && last && isSlip(last)) covers.pop();
      from = undefined;
      draw();
    });
  }
  canvas.addEventListener('keydown', (event) => {
    const last = covers.at(-1);
    const moved = last && movedCover(last, event);
    if (!moved) return;
    event.preventDefault();
    covers[covers.length - 1] = moved;
    draw();
  });

  return {
    reset() {
      covers.length = 0;
      picture = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      changed(0);
    },
    add() {
      covers.push(middle);
      draw();
      canvas.focus();
    },
    removeLast() {
      covers.pop();
      draw();
    },
  };
}
