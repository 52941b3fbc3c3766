interface Size {
  readonly width: number;
  readonly height: number;
}

/** Strokes to and fro, each to a place of its own: no method makes them small. The drawing is the same every time. */
export function scribble(strokes: number, size: Size): string {
  const random = randomNumbers();
  const point = () => pair(random() * size.width, random() * size.height);
  return drawing(
    size,
    `M${point()}${repeated(strokes, () => `C${point()} ${point()} ${point()}`)}`,
  );
}

/** Loops as written by hand, traced by a machine in the given number of trembling steps. */
export function tracedHand(steps: number, size: Size): string {
  const random = randomNumbers();
  const tremble = () => (random() - 0.5) * 0.8;
  const at = (step: number) => {
    const along = (step / steps) * 6 * Math.PI;
    const x = (step / steps) * (size.width - 60) + 30 + 24 * Math.cos(along);
    return pair(x + tremble(), size.height * (0.5 + 0.4 * Math.sin(along * 1.3)) + tremble());
  };
  const curve = (step: number) => `C${at(step + 1 / 3)} ${at(step + 2 / 3)} ${at(step + 1)}`;
  return drawing(size, `M${at(0)}${repeated(steps, curve)}`);
}

function drawing({ width, height }: Size, data: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `<path fill="none" stroke="#1a2433" stroke-width="2" d="${data}"/></svg>`
  );
}

function repeated(count: number, piece: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => piece(at)).join('');
}

function pair(x: number, y: number): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}

function randomNumbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
