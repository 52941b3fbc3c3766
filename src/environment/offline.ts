// Imported before Astro, which reads these when it is loaded: nothing here asks the network for anything.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
