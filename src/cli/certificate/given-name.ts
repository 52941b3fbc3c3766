import { nameFaultInWords } from '../../gradebook/names/name-faults.ts';
import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import { withoutOuterMarks } from '../../model/outer-marks.ts';
import { longestName, readPersonName } from '../../model/person-name.ts';

type GivenName =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly fault: string };

/** A name as staff give it to a command, in the form that is printed; or the sentence that says why it cannot be. */
export function givenName(text: string, glyphs: GlyphCoverage): GivenName {
  const name = withoutOuterMarks(text.replaceAll(/\s+/gu, ' ')).text;
  if (name.length > longestName)
    return { ok: false, fault: `The name is longer than ${longestName} characters.` };
  const reading = readPersonName(name, glyphs);
  if (reading.ok) return { ok: true, name: reading.name };
  const fault = reading.faults[0];
  const what = fault ? nameFaultInWords(fault, name).what : 'cannot be printed';
  return { ok: false, fault: `The name ${what}.` };
}
