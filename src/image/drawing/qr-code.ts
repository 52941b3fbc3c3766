import { ink, paper } from './colours.ts';
import { qrModules } from './qr-modules.ts';
import type { ModuleShape } from './shape.ts';

/** Modules of clear paper around the code that ISO/IEC 18004 asks for. */
const quietZone = 4;

interface Square {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The code of an address on clear paper, at the foot of a place and in its middle: as large as a module of whole pixels allows, so that
 * its edges fall between pixels.
 */
export function qrCode(address: string, { left, top, width, height }: Square): ModuleShape {
  const { across, dark } = qrModules(address);
  const whole = across + 2 * quietZone;
  const module = Math.max(1, Math.floor(Math.min(width, height) / whole));
  const side = module * whole;
  return {
    kind: 'modules',
    dark: ink,
    light: paper,
    left: Math.round(left + (width - side) / 2),
    top: Math.round(top + height - side),
    side,
    inset: quietZone * module,
    module,
    across,
    modules: dark,
  };
}
