import { Type } from 'typebox';
import { designNames } from '../values/design-name.ts';
import type { Format } from './formats.ts';

// The first sentence of a description says what to write: messages quote it. What follows says what it is for.

/**
 * Calendar day as written in YAML and ISO 8601: `2026-05-01`. No time, no zone.
 * @param what what happens on the day, to be followed by “a calendar day such as …”
 * @param more further sentences
 */
export const CalendarDate = (what: string, more?: string) =>
  Type.String({
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    format: 'date',
    description: sentences(`${what}, a calendar day such as 2026-05-01.`, more),
  });

const sentences = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join(' ');

/** The form of an id. */
export const slugPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

/**
 * An id that is given here: that of a subject, session or assignment. Occurs in addresses.
 * @param whose `The subject’s id`
 */
export const Slug = (whose: string, example: string) =>
  Type.String({
    pattern: slugPattern,
    maxLength: 80,
    description: `${whose}: lower-case letters, digits and single hyphens, for example ${example}.`,
  });

/** An id that is defined elsewhere. Its form is not checked: a later check reports ids that do not exist, which explains more. */
export const IdOf = (description: string) =>
  Type.String({ pattern: '\\S', maxLength: 80, description });

/**
 * An absolute https address.
 * @param of what is there, as a sentence
 */
export const HttpsUrl = (of: string) =>
  Type.String({
    pattern: '^https://[^\\s/$.?#][^\\s]*$',
    format: 'web-address',
    maxLength: 500,
    description: `An address that begins with https://. ${of}`,
  });

/**
 * A BCP 47 language tag such as `en`, `pt-BR` or `zh-Hant`.
 * @param of what is in that language, and what the tag does, as sentences
 */
export const LanguageTag = (of: string) =>
  Type.String({
    pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$',
    format: 'language-tag',
    description: `A language tag, for example en, pt-BR or zh-Hant. ${of}`,
  });

/** The language tag of a name. */
export const NameLanguage = LanguageTag(
  'The language of the name. It decides how the name is read aloud and, where languages differ in the form of a character, how it is drawn.',
);

/**
 * An SVG, PNG or JPEG file inside the content folder, as a path relative to that folder.
 * @param where what it shows and where it is seen, as a sentence
 */
export const DrawingPath = (where: string) =>
  Type.String({
    pattern: '^[A-Za-z0-9_-][A-Za-z0-9_./-]*\\.(?:[sS][vV][gG]|[pP][nN][gG]|[jJ][pP][eE]?[gG])$',
    description: `An SVG, PNG or JPEG file, as a path from the content folder, for example assets/logo.svg. ${where}`,
  });

/**
 * An sRGB colour as `#rrggbb`.
 * @param where what has the colour, as a sentence
 */
export const HexColour = (where: string) =>
  Type.String({
    pattern: '^#[0-9A-Fa-f]{6}$',
    description: `A colour as #rrggbb in quotes, for example '#1f4e79'. ${where}`,
  });

/**
 * How certificates look.
 * @param otherwise the default, as the end of a sentence
 */
export const Design = (otherwise: string) =>
  Type.Enum([...designNames], {
    description: `How certificates look. The default is ${otherwise}.`,
  });

/** One line of text that is shown to people. The pattern matches in linear time. */
export const Line = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\S\\r\\n]*\\S[^\\r\\n]*$', description });

/** One or more paragraphs, separated by blank lines. */
export const Paragraphs = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description });

/**
 * A verification code as it may be written in YAML; the loader checks the rest and normalises it.
 * @param of whose code it is, as a sentence
 */
export const CodeText = (of: string) =>
  Type.String({
    format: 'verification-code' satisfies Format,
    pattern: '^[A-Za-z0-9][A-Za-z0-9 -]{6,58}[A-Za-z0-9]$',
    description: `The verification code, in quotes, for example "7K3F-Q2WX-9MNB-4TRE". ${of}`,
  });

/** Objects refuse keys that they do not know, so that a misspelt key is an error and not a silent loss. */
export const closed = { additionalProperties: false } as const;
