import { expect, it } from 'vitest';
import { npmOptions } from '../../src/environment/npm-options.ts';

it('reads what npm kept, by the names that were typed', () => {
  const environment = { npm_config_dry_run: 'true', npm_config_course: 'astronomy', HOME: '/x' };
  expect([...npmOptions(environment)]).toEqual([
    ['dry-run', 'true'],
    ['course', 'astronomy'],
  ]);
});
