import type { Colours } from '../../../src/image/sheet/scanlines.ts';
import { certificateRenderer } from '../../../src/image/render-certificate.ts';
import type { MakePainter } from './painter.ts';

/** Our own way, with a palette or with all colours. */
export function laurel(colours: Colours): MakePainter {
  return async (size, first) => {
    const { render } = certificateRenderer({ colours });
    await render(first, size);
    return (artwork) => render(artwork, size);
  };
}
