import { describe, expect, it } from 'vitest';
import { listeningPort, portTaken } from '../../netlify/port.ts';

describe('the port', () => {
  it.each(['', 'abc', '-1', '65536', '80.5', '0x50', '1e3'])('%j is refused', (text) => {
    expect(() => listeningPort(text)).toThrow(`“${text}” is not a port`);
  });

  it('is a number from 0 to 65535', () => {
    expect([listeningPort('0'), listeningPort('4321'), listeningPort('65535')]).toEqual([
      0, 4321, 65_535,
    ]);
  });

  it('that is in use is named, and another way shown', () => {
    const error = Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 4321 });
    expect(portTaken(error)).toBe(
      'Port 4321 is in use. Stop what listens there, or choose another with --port.',
    );
    expect(portTaken(new Error('something else'))).toBeUndefined();
  });
});
