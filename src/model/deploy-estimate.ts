import type { ContentFrame, Institution } from './content.ts';
import { certificatesDirectory, filesOfCertificates, type DeploySize } from './hosting.ts';
import type { SessionTally } from './session-tally.ts';

/** How large a deploy is: the published folder, and beside it what functions alone can read. */
export interface Deploy extends DeploySize {
  readonly carried: FileSize;
}

export interface FileSize {
  readonly files: number;
  readonly bytes: number;
}

/** Content from which the size of a deploy follows. */
export interface SizedContent extends Pick<ContentFrame, 'pages' | 'institutions' | 'courses'> {
  readonly site: Pick<ContentFrame['site'], 'subjects'>;
  readonly sessions: readonly SessionTally[];
}

/**
 * Files that one of each takes, and the bytes of all of them. Measured at the built sample, with keys, of 48 certificates, and at the packs
 * that hold the same. `test/site/deploy-estimate.test.ts` compares the sums with what builds write, `test/deep/packs/` with packs.
 */
const measured = {
  /** Pages that every site has, such as the front page and those of `about/`; rules, icons and styles beside them. */
  site: { files: 25, bytes: 165_000 },
  /** Scripts, fonts and styles. */
  assets: { files: 42, bytes: 564_000 },
  /** Its page, its logo as a drawing and as an image, and its description for those who check credentials. */
  institution: { files: 4, bytes: 26_000 },
  /** Where the institution signs: its keys. */
  identifier: { files: 1, bytes: 540 },
  /** Its page, and what its credentials say of it: with distinction and without. */
  course: { files: 3, bytes: 27_000 },
  subject: { files: 1, bytes: 3_700 },
  ownPage: { files: 1, bytes: 4_100 },
  /** Of a session whose certificates are signed. */
  statusList: { files: 1, bytes: 1_100 },
  verifyPage: { files: 1, bytes: 29_000 },
  credential: { files: 1, bytes: 5_400 },
  /** Each of the four files of a certificate: images of 297, 43 and 51 KB, and a document of 53 KB. */
  certificateFile: { files: 1, bytes: 111_000 },
  /** Course records: two files that all share, and 512 parts. */
  records: { files: 514, bytes: 65_000 },
  record: { files: 0, bytes: 1_200 },
  /** On demand: the site, the way of publishing, and the 2,048 parts of all certificates. */
  packs: { files: 2_050, bytes: 175_000 },
  /** On demand: those for the scripts of the world, the same for every site. */
  fontPacks: { files: 486, bytes: 35_700_000 },
  coursePack: { files: 1, bytes: 9_200 },
  /** Of a session, and one more of those in it who have a distinction. */
  sessionPack: { files: 1, bytes: 800_000 },
  /** In a part of twenty. */
  carriedCertificate: { files: 0, bytes: 200 },
  /** The four files of a certificate that is stamped with its status: they are carried whole, in a pack of their own. */
  markedCertificate: { files: 1, bytes: 640_000 },
} as const satisfies Readonly<Record<string, FileSize>>;

/** A deploy that publishes certificates as files. */
export function staticDeploy(content: SizedContent): Deploy {
  const { sessions } = content;
  const signed = sessions.filter(signingOf(content.institutions));
  const inCertificates = filesOfCertificates(total(sessions, 'named'));
  const published = sum([
    otherFiles(content),
    times(total(sessions, 'certificates'), measured.verifyPage),
    times(total(signed, 'named'), measured.credential),
    times(inCertificates, measured.certificateFile),
  ]);
  const largest = largestOf({
    ...otherDirectories(content),
    [certificatesDirectory]: inCertificates,
  });
  return { ...published, largest, carried: carriedRecords(content) };
}

/** A deploy that carries certificates in packs, from which functions answer. */
export function onDemandDeploy(content: SizedContent): Deploy {
  const { sessions, courses } = content;
  const carried = sum([
    carriedRecords(content),
    measured.packs,
    measured.fontPacks,
    times(courses.length, measured.coursePack),
    times(total(sessions, 'looks'), measured.sessionPack),
    times(total(sessions, 'certificates'), measured.carriedCertificate),
    times(total(sessions, 'marked'), measured.markedCertificate),
  ]);
  return { ...otherFiles(content), largest: largestOf(otherDirectories(content)), carried };
}

/** Everything published besides certificates, in either way. */
const otherFiles = (content: SizedContent): FileSize =>
  sum([
    measured.site,
    measured.assets,
    times(content.institutions.length, measured.institution),
    times(content.institutions.filter(hasKeys).length, measured.identifier),
    times(content.courses.length, measured.course),
    times(content.site.subjects.length, measured.subject),
    times(content.pages.length, measured.ownPage),
    times(statusLists(content), measured.statusList),
  ]);

const otherDirectories = (content: SizedContent): Readonly<Record<string, number>> => ({
  _astro: measured.assets.files,
  status: statusLists(content),
});

const carriedRecords = ({ sessions }: SizedContent): FileSize => {
  const records = total(sessions, 'records');
  return records === 0 ? sum([]) : sum([measured.records, times(records, measured.record)]);
};

const hasKeys = ({ credentials }: Institution): boolean => credentials !== undefined;

function signingOf(institutions: readonly Institution[]): (session: SessionTally) => boolean {
  const signing = new Set(institutions.filter(hasKeys).map(({ id }) => id));
  return ({ institutionId }) => signing.has(institutionId);
}

const statusLists = ({ sessions, institutions }: SizedContent): number =>
  sessions.filter(signingOf(institutions)).length;

type Counted = 'certificates' | 'named' | 'marked' | 'looks' | 'records';

/** How many there are in all sessions. */
export const total = (sessions: readonly SessionTally[], what: Counted): number =>
  sessions.reduce((all, session) => all + session[what], 0);

const times = (count: number, { files, bytes }: FileSize): FileSize => ({
  files: count * files,
  bytes: count * bytes,
});

const sum = (sizes: readonly FileSize[]): FileSize => ({
  files: sizes.reduce((all, { files }) => all + files, 0),
  bytes: sizes.reduce((all, { bytes }) => all + bytes, 0),
});

function largestOf(directories: Readonly<Record<string, number>>): DeploySize['largest'] {
  const [[directory, files] = ['', 0]] = Object.entries(directories).toSorted(
    ([, one], [, other]) => other - one,
  );
  return { directory, files };
}
