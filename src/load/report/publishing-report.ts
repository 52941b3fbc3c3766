import {
  mostStatic,
  type Publishing,
  type PublishingReason,
  type PublishingWay,
} from '../../model/publishing.ts';

/** In which way certificates are published and why, in a sentence. */
export const publishingSentence = ({ way, why }: Publishing): string =>
  `Certificates are published ${wayInWords[way]}: ${reasonOf(way, why)}.`;

const wayInWords = {
  static: 'as files',
  'on-demand': 'on demand',
} as const satisfies Record<PublishingWay, string>;

function reasonOf(way: PublishingWay, why: PublishingReason): string {
  if (why.by === 'site.yaml') return `site.yaml says \`publishing: ${way}\``;
  if (why.by === 'size')
    return `${number(why.certificates)}, and up to ${number(mostStatic.certificates)} are, in a deploy of up to ${number(mostStatic.files)} files`;
  return why.by === 'files'
    ? `otherwise a deploy would have about ${number(why.number)} files, and at most ${number(why.most)} are published so`
    : `${number(why.number)}, and more than ${number(why.most)} are`;
}

const number = (value: number): string => value.toLocaleString('en-GB');
