export interface RememberOptions<T> {
  /** Most characters of text that are remembered together; the least recently used ones are dropped first. */
  readonly most: number;
  /** Parses a text, once. Errors are not remembered. */
  readonly parse: (text: string | null) => T;
}

/** Reads texts that never change, and remembers those read last. A read that fails is tried again the next time. */
export function remembered<T>(
  read: (name: string) => Promise<string | null>,
  { most, parse }: RememberOptions<T>,
): (name: string) => Promise<T> {
  const values = new Map<string, Promise<T>>();
  const sizes = new Map<string, number>();
  let size = 0;

  function forget(name: string): void {
    size -= sizes.get(name) ?? 0;
    sizes.delete(name);
    values.delete(name);
  }

  function count(name: string, characters: number): void {
    sizes.set(name, characters);
    size += characters;
    for (const oldest of values.keys()) {
      if (size <= most) return;
      // An entry that is still being read has no size, and nothing to free.
      if (sizes.has(oldest)) forget(oldest);
    }
  }

  async function begin(name: string): Promise<T> {
    try {
      const text = await read(name);
      const value = parse(text);
      count(name, text?.length ?? 0);
      return value;
    } catch (error) {
      forget(name);
      throw error;
    }
  }

  return (name) => {
    const value = values.get(name) ?? begin(name);
    // At the end again: the map keeps the order of use.
    values.delete(name);
    values.set(name, value);
    return value;
  };
}
