import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveCertificateImages } from '../../src/publish/certificate-images-on-demand.ts';
import { drawingProgress } from '../../src/publish/drawing-progress.ts';
import { renderCertificate } from '../../src/image/certificate-image.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { artworkWith, certificate, contentWith, today } from '../image/fixtures.ts';
import { bySession } from '../setup/by-session.ts';
import { loopbackServer, type LoopbackServer } from '../setup/loopback-server.ts';

const erased = {
  ...certificate,
  code: 'ERASED000000000V' as VerificationCode,
  name: null,
  erased: today,
};
const old = { ...certificate, code: 'OPSMGT-2013-04417' as VerificationCode };
const content = bySession({ ...contentWith(), certificates: [certificate, erased, old] }, today);

describe('images on demand', () => {
  let folder: string;
  let server: LoopbackServer;
  let errors = false;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'laurel-demand-'));
    const serve = serveCertificateImages({
      cacheDir: folder,
      open: async () =>
        errors
          ? { content: undefined, today: undefined, problems: [] }
          : { content, today, problems: [] },
    });
    server = await loopbackServer((request, response) => {
      serve(request, response, () => response.writeHead(418).end('handed on'));
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const ask = (address: string, method = 'GET') => fetch(server.url + address, { method });

  it.each([
    '/certificates/7K3FQ2WX9MNB4TRE-social.png',
    '/certificates/7K3FQ2WX9MNB4TRE-social.png?v=0123abcd',
  ])('are those of a build: %s, the first time and from the cache', async (address) => {
    const expected = Buffer.from(await renderCertificate(artworkWith(), 'social'));
    for (const _time of ['first', 'second']) {
      const answer = await ask(address);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await answer.arrayBuffer()).equals(expected)).toBe(true);
    }
  });

  it('are drawn for a screen, too', async () => {
    const answer = await ask('/certificates/7K3FQ2WX9MNB4TRE-screen.webp');
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const expected = Buffer.from(await renderCertificate(artworkWith(), 'screen'));
    expect(Buffer.from(await answer.arrayBuffer()).equals(expected)).toBe(true);
  });

  it('are documents, too', async () => {
    const answer = await ask('/certificates/7K3FQ2WX9MNB4TRE.pdf');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const expected = Buffer.from(await renderCertificate(artworkWith(), 'pdf'));
    expect(Buffer.from(await answer.arrayBuffer()).equals(expected)).toBe(true);
  });

  it('know codes with hyphens', async () => {
    expect((await ask('/certificates/OPSMGT-2013-04417-social.png')).status).toBe(200);
  });

  it('answer HEAD without the image', async () => {
    const answer = await ask('/certificates/7K3FQ2WX9MNB4TRE-social.png', 'HEAD');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it.each([
    ['a code that was never issued', '/certificates/0000000000000000.png'],
    ['an erased certificate', '/certificates/ERASED000000000V.png'],
  ])('are not found for %s', async (_what, address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it('are not found while the content has errors', async () => {
    errors = true;
    expect((await ask('/certificates/7K3FQ2WX9MNB4TRE.png')).status).toBe(404);
    errors = false;
  });

  it.each([
    '/certificates/',
    '/verify/7K3FQ2WX9MNB4TRE/',
    '/certificates/../site.yaml',
    '/certificates/x.png',
  ])('leave %s to others', async (address) => {
    expect((await ask(address)).status).toBe(418);
  });

  it('leave other methods to others', async () => {
    expect((await ask('/certificates/7K3FQ2WX9MNB4TRE.png', 'POST')).status).toBe(418);
  });
});

describe('progress', () => {
  const stream = (isTTY: boolean) =>
    Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo: () => true });

  it('without a terminal is a line at the beginning, one now and then and one at the end', () => {
    const lines: string[] = [];
    let now = 0;
    const { show, end } = drawingProgress({
      what: 'Certificate files',
      unit: 'files',
      terminal: stream(false),
      log: (line) => lines.push(line),
      elapsed: () => now,
    });
    show({ total: 4, drawn: 0, found: 0, bytes: 0 });
    for (const drawn of [1, 2, 3, 4]) {
      now += 9_000;
      show({ total: 4, drawn, found: 0, bytes: drawn * 400_000 });
    }
    end();
    expect(lines).toEqual([
      'Certificate files: 4 to write.',
      'Certificate files: 2 of 4.',
      'Certificate files: 4 of 4.',
      'Certificate files: 4 drawn, 0 already at hand, 1.6 MB in 36.0 s.',
    ]);
  });

  it.each([
    [0, '1 drawn, 3 already at hand'],
    [2, '3 drawn, 1 already at hand'],
    [9, '4 drawn, 0 already at hand'],
  ])('counts %d files that the build drew before as drawn', (drawnAhead, summary) => {
    const lines: string[] = [];
    const { show, end } = drawingProgress({
      what: 'Certificate files',
      unit: 'files',
      terminal: stream(false),
      log: (line) => lines.push(line),
      drawnAhead,
      elapsed: () => 0,
    });
    show({ total: 4, drawn: 1, found: 3, bytes: 0 });
    end();
    expect(lines.at(-1)).toBe(`Certificate files: ${summary} in 0.0 s.`);
  });

  it('admits what was not written', () => {
    const lines: string[] = [];
    const { show, end } = drawingProgress({
      what: 'Certificate files',
      unit: 'files',
      terminal: stream(false),
      log: (line) => lines.push(line),
      elapsed: () => 0,
    });
    show({ total: 3, drawn: 1, found: 1, bytes: 0 });
    end();
    expect(lines.at(-1)).toBe(
      'Certificate files: 1 drawn, 1 already at hand, 1 not written in 0.0 s.',
    );
  });

  it('on a terminal is a bar', () => {
    const terminal = stream(true);
    const { show, end } = drawingProgress({
      what: 'Certificate files',
      unit: 'files',
      terminal,
      log: () => undefined,
      elapsed: () => 0,
    });
    show({ total: 2, drawn: 0, found: 0, bytes: 0 });
    show({ total: 2, drawn: 1, found: 1, bytes: 0 });
    end();
    expect(String(terminal.read())).toContain('2/2 files');
  });
});
