import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealedStore } from '../../../src/identity/store/sealed-store.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { memoryStore } from '../../records/memory-store.ts';

const identityKey = 'a key that is kept elsewhere than the store';

function sealedOne() {
  const store = memoryStore();
  return { store, vault: sealedStore(store, identityKey, (bytes) => randomBytes(bytes)) };
}

describe('what is sealed', () => {
  it('opens with its key, and is read by nobody without', async () => {
    const { vault, store } = sealedOne();
    await vault.write('identity/a/details', { name: 'Ada Ropewright' });
    expect(await vault.read('identity/a/details')).toEqual({ name: 'Ada Ropewright' });
    const kept = JSON.stringify(await store.read('identity/a/details'));
    expect(kept).not.toContain('Ada');
    expect(await vault.read('identity/b/details')).toBeNull();
  });

  it('never looks the same twice', async () => {
    const { vault, store } = sealedOne();
    await vault.write('identity/a/one', { same: true });
    const before = await store.read('identity/a/one');
    await vault.write('identity/a/one', { same: true });
    expect(await store.read('identity/a/one')).not.toEqual(before);
  });

  const damages: readonly [string, (sealed: string) => object][] = [
    ['changed', (sealed) => ({ sealed: `${sealed.slice(0, -4)}AAAA` })],
    ['cut', (sealed) => ({ sealed: sealed.slice(0, 20) })],
    ['empty', () => ({ sealed: '' })],
    ['not sealed at all', () => ({ name: 'Ada Ropewright' })],
  ];
  it.each(damages)('is not taken for anything when it is %s', async (_, damage) => {
    const { vault, store } = sealedOne();
    await vault.write('identity/a/details', { name: 'Ada Ropewright' });
    const { sealed } = (await store.read('identity/a/details')) as { sealed: string };
    await store.write('identity/a/details', damage(sealed));
    await expect(vault.read('identity/a/details')).rejects.toThrow(CouldNotCheck);
  });

  it('does not open under another key, nor with another secret', async () => {
    const { vault, store } = sealedOne();
    await vault.write('identity/a/verified', { name: 'Ada Ropewright' });
    const moved = (await store.read('identity/a/verified')) as object;
    await store.write('identity/b/verified', moved);
    await expect(vault.read('identity/b/verified')).rejects.toThrow(CouldNotCheck);
    const other = sealedStore(store, `another ${identityKey}`, (bytes) => randomBytes(bytes));
    await expect(other.read('identity/a/verified')).rejects.toThrow(CouldNotCheck);
  });
});
