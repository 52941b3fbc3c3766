import { listed } from '../../wording/listed.ts';

export interface KeptKey {
  /** `<did>#<public key>=<secret key>`: one entry of ISSUER_KEY. */
  readonly entry: string;
  /** Where it was written; undefined where it is shown. */
  readonly file: string | undefined;
}

export interface ChangedKeys {
  /** Of the institution, relative to the content folder. */
  readonly file: string;
  readonly kept: KeptKey | undefined;
  /** Public keys that signed until now, or that count no longer. */
  readonly ended: readonly string[];
  readonly isWithdrawal: boolean;
  /** Whether other institutions of the site sign, too. */
  readonly hasOthers: boolean;
}

/** The private key, shown once, and the next steps. */
export function keyAdvice({ file, kept, ended, isWithdrawal, hasOthers }: ChangedKeys): string {
  const steps = [
    ...(kept ? keepIt(kept) : []),
    ...(kept ? [putIt(ended, hasOthers)] : []),
    `Commit and publish ${file}${kept ? ' right afterwards: the build fails if ISSUER_KEY and the content do not match. Until both have changed, the site stays as it is' : ''}.`,
    ...(isWithdrawal ? [withdrawn] : []),
    ...(kept && !isWithdrawal && ended.length > 0 ? [retired] : []),
  ];
  return [
    `Changed ${file}.`,
    ...(kept?.file === undefined && kept ? ['', shown, '', `  ${kept.entry}`] : []),
    ...(kept?.file === undefined ? [] : [`Wrote ${kept.file}, which only you can read.`]),
    '',
    ...steps.map((step, at) => `${at + 1}. ${step}`),
  ].join('\n');
}

const shown =
  'The private key, shown now and never again. Anyone who has it can issue certificates in the institution’s name:';

const keepIt = ({ file }: KeptKey): string[] => [
  file === undefined
    ? 'Keep it in a password manager, as one line. It is stored nowhere else; if it is lost, rotate.'
    : `Keep what is in ${file} in a password manager, and delete the file. If it is lost, rotate.`,
];

function putIt(ended: readonly string[], hasOthers: boolean): string {
  const place =
    'in the environment variable ISSUER_KEY where the site is built (Netlify: Environment variables, a secret of the scope Builds, for the deploy context Production only)';
  if (ended.length > 0) {
    return `Put it ${place}, instead of the entry with ${listed(ended)}.`;
  }
  return `Put it ${place}.${hasOthers ? ' The variable holds one entry for each institution, with a space between them.' : ''}`;
}

const retired =
  'Keep the entry of the earlier key for as long as you keep backups, or destroy it: it signs nothing new, and its signatures stay valid.';

const withdrawn =
  'Tell those who downloaded certificates to download them again: signatures of the withdrawn key no longer count. Pages, links and codes stay as they are, and the next build signs everything again.';
