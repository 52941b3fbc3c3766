import { readFileSync } from 'node:fs';
import { createColors } from 'picocolors';
import { changes } from '../../src/cli/changes/changes.ts';
import { correct } from '../../src/cli/certificate/correct.ts';
import { erase } from '../../src/cli/certificate/erase.ts';
import { exportArchive } from '../../src/cli/export/export.ts';
import { find } from '../../src/cli/find/find.ts';
import { identity, type IdentitySurroundings } from '../../src/cli/identity/identity.ts';
import { issue } from '../../src/cli/issue/issue.ts';
import { key, type KeySurroundings } from '../../src/cli/key/key.ts';
import { newRepository, newSurroundings, type NewSurroundings } from '../../src/cli/new/new.ts';
import { records } from '../../src/cli/records/records.ts';
import { replace } from '../../src/cli/certificate/replace.ts';
import { revoke } from '../../src/cli/certificate/revoke.ts';
import { suspend } from '../../src/cli/certificate/suspend.ts';
import { validate, type ValidateSurroundings } from '../../src/cli/validate.ts';
import { readSessions } from '../../src/load/read-sessions.ts';
import { buildMoment } from '../setup/site-contents.ts';

type Surroundings = IdentitySurroundings & KeySurroundings & NewSurroundings & ValidateSurroundings;
type Command = (args: readonly string[], surroundings: Surroundings) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  ...{
    changes,
    correct,
    erase,
    find,
    identity,
    issue,
    key,
    records,
    replace,
    revoke,
    suspend,
    validate,
  },
  export: exportArchive,
  new: newRepository,
};

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
// Read here: commands run in other folders.
const sourceOf = (script: string): string => {
  const [, file] = /^node (\S+\.ts)/u.exec(scripts[script] ?? '') ?? [];
  return file === undefined ? '' : readFileSync(file, 'utf8');
};
const sources = new Map(Object.keys(scripts).map((script) => [script, sourceOf(script)]));

export const isScript = (name: string): boolean => name in scripts;
export const isStaffCommand = (name: string): boolean => name in commands;

interface Person {
  /** The person’s input; agreement to everything unless given. */
  readonly ask?: (question: string) => string;
  /** The checkout in which the person types. */
  readonly checkout?: string;
}

/** Runs `npm run <name> -- <args>` at a terminal. */
export async function run(
  name: string,
  args: readonly string[],
  { ask = () => 'y', checkout }: Person = {},
) {
  const said = { out: '', err: '' };
  const machine = newSurroundings();
  const exitCode = await commands[name]!(args, {
    ...machine,
    now: buildMoment,
    load: (dir, instead) =>
      readSessions({
        dir,
        now: buildMoment,
        glyphs: machine.glyphs,
        ...(instead ? { instead } : {}),
      }),
    open: (dir) => readSessions({ dir, now: buildMoment, glyphs: machine.glyphs }),
    npmOptions: new Map(),
    isInteractive: true,
    isSeen: true,
    ask: (question) => Promise.resolve(ask(question)),
    ...(checkout === undefined ? {} : { checkout }),
    progress: () => undefined,
    openVault: () => Promise.resolve('There is no store.'),
    privateFolder: '.laurel',
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    colours: createColors(false),
  });
  return { exitCode, ...said };
}

const helps = new Map<string, string>();

/** Whether a script knows an option, by its help or, where it has none, by its source. */
export async function knowsOption(name: string, option: string): Promise<boolean> {
  if (!isStaffCommand(name))
    return new RegExp(`\\b${option.replace(/^--/u, '')}\\b`, 'u').test(sources.get(name) ?? '');
  const help = helps.get(name) ?? (await run(name, ['--help'])).out;
  helps.set(name, help);
  return new RegExp(`${option}(?![a-z-])`, 'u').test(help);
}
