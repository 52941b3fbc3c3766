// Astro must see these before it is loaded: nothing here asks the network for anything.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

const { dev } = await import('astro');

const port = Number(process.env['PORT'] ?? 4321);
await dev({ server: { port, host: '127.0.0.1' } });
