import path from 'node:path';
import { quotedPath } from '../shared/quoted-path.ts';
import { listed } from '../../wording/listed.ts';
import { derivedFrom, idsOf, imprintFile, logoOf } from './content-texts.ts';
import type { Answers } from './questions.ts';
import type { LaurelSource } from './submodule.ts';

export interface Made {
  readonly folder: string;
  readonly named: string;
  readonly answers: Answers;
  readonly platform: NodeJS.Platform;
  readonly source: LaurelSource | undefined;
  readonly isRepository: boolean;
  /** Whether Laurel is a submodule of the repository. */
  readonly hasLaurel: boolean;
}

/** The commands that follow, as they are typed in the checkout. */
export function nextSteps(made: Made): string {
  const { named, answers } = made;
  const ids = idsOf(answers);
  const content = path.join(named, 'content');
  return [
    `Wrote ${named}. The logo is drawn from the institution’s name: put your own in place of ${path.join(content, logoOf(ids))}.`,
    `Derived from your answers: ${listed(derivedFrom(answers))}. To change that: ${path.join(content, `courses/${ids.course}.yaml`)}.`,
    `The time zone is ${answers['time-zone']}. To change that: ${path.join(content, 'site.yaml')}.`,
    '',
    'Next:',
    `  ${setting(content, made.platform)}`,
    '  npm start',
    `  npm run issue -- --course ${ids.course} --session ${ids.session} --gradebook grades.csv`,
    `  git -C ${quotedPath(named)} add --all`,
    `  git -C ${quotedPath(named)} commit -m "The first certificates"`,
    'Then push it to a private repository, and import that on Netlify.',
    '',
    ...pagesToWrite(made),
    ...remarks(made),
    '',
  ].join('\n');
}

const privacyFile = 'pages/privacy.md';

/** Pages that the law of most countries asks for, and no program can write. */
function pagesToWrite({ named, answers }: Made): string[] {
  const written = (page: string) => path.join(named, 'content', page);
  return [
    'Before it is public:',
    answers.address === ''
      ? `  German, Austrian and Swiss law, among others, ask for an imprint: write ${written(imprintFile)}, and imprint: ${imprintFile} in site.yaml.`
      : `  ${written(imprintFile)} states what you answered, and nothing else: add what the law of your country asks for.`,
    `  A privacy notice says who is responsible, and who hosts the site: write ${written(privacyFile)}, and privacy: ${privacyFile} in site.yaml.`,
  ];
}

const setting = (content: string, platform: NodeJS.Platform): string =>
  platform === 'win32'
    ? `$env:CONTENT_DIR = '${content}'`
    : `export CONTENT_DIR=${quotedPath(content)}`;

function remarks({ named, source, isRepository, hasLaurel }: Made): string[] {
  if (!isRepository) return ['', `Git is not here: install it, then run git init in ${named}.`];
  const adding = `git -C ${quotedPath(named)} submodule add <address of Laurel> laurel`;
  if (!hasLaurel || !source)
    return [
      '',
      'Laurel is not part of the repository yet, and Netlify needs it there:',
      `  ${adding}`,
    ];
  if (source.isPublished) return [];
  return [
    '',
    `Netlify will fetch Laurel from ${source.address}. Whether this version of it is there is not known here: push it there, or name`,
    `another address in ${path.join(named, '.gitmodules')}.`,
  ];
}
