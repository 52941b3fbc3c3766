import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontsOf } from '../../../src/fonts/font-file.ts';
import { filesIn } from '../../../src/fonts/installed-fonts.ts';
import { pdfRenderer } from '../../../src/image/pdf/render-pdf.ts';
import { isWholePdf } from '../../../src/image/pdf/pdf-file.ts';
import { withFonts } from '../../../src/image/text/fonts-in-use.ts';
import { artworkNamed, artworkWith } from '../fixtures.ts';
import { pdfiumText } from './pdfium.ts';
import { actualTexts, readPdf, type ReadPdf } from './read-pdf.ts';

const renderPdf = pdfRenderer();

/** The learner's name as a reader extracts it. */
async function extractedName(name: string, lang: string | null): Promise<string | undefined> {
  const { elements } = await readPdf(await renderPdf(artworkNamed(name, lang)));
  const before = elements.findIndex(({ text }) => text === 'This is to certify that');
  return elements[before + 1]?.text;
}

/** The lines of the whole page as Chrome copies them. */
async function copiedLines(name: string, lang: string | null): Promise<readonly string[]> {
  const text = await pdfiumText(await renderPdf(artworkNamed(name, lang)));
  return text.normalize('NFC').split(/\r?\n/u);
}

describe('a name', () => {
  it.each([
    ['Latin', 'Catherine O’Neill-Brontë', null],
    ['Latin with ligatures', 'Sofie Pfeiffer Fjällström', null],
    ['Vietnamese', 'Nguyễn Thị Ngọc Hường', null],
    ['stacked marks', 'Ẹ̀niọlá Z̈ọ́ẹ̀', null],
    ['Cyrillic', 'Светлана Дмитриевна Ковалёва', null],
    ['Greek', 'Ευαγγελία Παπαθεοδώρου', null],
    ['Armenian', 'Շողակաթ Մելիքբեկյան', null],
    ['Georgian', 'ნინო ქავთარაული', null],
    ['Hebrew', 'נעמה בן־שחר', 'he'],
    ['Hebrew with points', 'שָׂרָה לֵוִי', 'he'],
    ['Arabic with points', 'مُحَمَد', 'ar'],
    ['Arabic', 'فاطمة الزهراء بنعيسى', 'ar'],
    ['Persian', 'مهناز پورغلامی', 'fa'],
    ['Urdu', 'محمد ذیشان قریشی', 'ur'],
    ['Devanagari', 'श्रीकृष्णा वैद्यनाथन', 'hi'],
    ['Bengali', 'মৃত্তিকা বন্দ্যোপাধ্যায়', 'bn'],
    ['Gujarati', 'જ્યોત્સ્ના ત્રિવેદી', 'gu'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'pa'],
    ['Tamil', 'கௌரி சுப்ரமணியன்', 'ta'],
    ['Telugu', 'శ్రీనివాస్ కృష్ణమూర్తి', 'te'],
    ['Kannada', 'ಶ್ರೀಲಕ್ಷ್ಮಿ ಕೃಷ್ಣಪ್ಪ', 'kn'],
    ['Malayalam', 'ശ്രീകുമാരൻ തമ്പി', 'ml'],
    ['Sinhala', 'ශ්‍රියානි ක්‍රිස්තු', 'si'],
    ['Thai', 'ณัฐฐิณี ศรีรุ่งเรือง', 'th'],
    ['Lao', 'ສົມພອນ ວົງສະຫວັນ', 'lo'],
    ['Khmer', 'ចាន់ សុភ័ក្ត្រ', 'km'],
    ['Burmese', 'မြင့်မြင့် ခင်', 'my'],
    ['Tibetan', 'བསྟན་འཛིན་རྒྱ་མཚོ', 'bo'],
    ['Ethiopic', 'ሰላማዊት ገብረሥላሴ', 'am'],
    ['simplified Chinese', '李雨桐', 'zh-Hans'],
    ['traditional Chinese', '陳映蓁', 'zh-Hant'],
    ['Japanese', '小野寺 澪', 'ja'],
    ['Korean', '김하윤', 'ko'],
    ['two forms of one ideograph', '渚\ufe00 渚', 'ja'],
    ['a form by its reading', '金樂\ufe00樂', 'ko'],
    ['German in capitals', 'JOHANNA GROẞ', 'de'],
    ['Latin around Arabic', 'Layla ليلى Haddad', null],
    ['PDF’s own signs', 'Robert (Bob\\) Tables) >> endobj', null],
    ['a script', '<script>alert("x")</script>', null],
    ['Hebrew, then Latin', "שרה Levi-O'Brien", 'he'],
    ['Hebrew around brackets', 'שרה (Levi) כהן', 'he'],
    ['Hebrew around Latin and digits', 'ליאת Cohen 42 לוי', 'he'],
    ['Arabic around Latin', 'محمد Smith الآلوسي', 'ar'],
    ['Arabic around digits', 'فاطمة بنت 12 علي', 'ar'],
  ])('is extracted as it is written: %s', async (_script, name, lang) => {
    expect(await extractedName(name, lang)).toBe(name.normalize('NFC'));
    // PDFium looks where letters stand and nowhere else: a line that begins from right to left and changes direction it reads as seen.
    if (/^\p{Script=Hebrew}.*\p{Script=Latin}|^\p{Script=Arabic}.*\p{Script=Latin}/u.test(name))
      return;
    expect(await copiedLines(name, lang)).toContain(name.normalize('NFC'));
  });

  // pdf.js passes over this text and turns every letter around by itself; other readers go by it.
  it.each([
    ['Hebrew', 'נעמה בן־שחר', 'he'],
    ['Hebrew with points', 'שָׂרָה לֵוִי', 'he'],
    ['Hebrew, then Latin', "שרה Levi-O'Brien", 'he'],
    ['Latin around Arabic', 'Layla ليلى Haddad', null],
    ['Arabic with points and a ligature', 'مُحَمَّد الآلوسي', 'ar'],
  ])('that runs from right to left is there as it is written: %s', async (_script, name, lang) => {
    const bytes = await renderPdf(artworkNamed(name, lang));
    expect(await actualTexts(bytes)).toEqual([name.normalize('NFC')]);
  });

  it('is extracted whole where it takes several lines', async () => {
    const name = 'Maximiliana Konstantina Alexandrina '.repeat(6).slice(0, 200).trim();
    expect((await extractedName(name, null))?.replaceAll(/\s+/gu, ' ')).toBe(name);
  });
});

describe('the document', () => {
  let bytes: Uint8Array;
  let read: ReadPdf;
  let parsed: PDFDocument;
  beforeAll(async () => {
    bytes = await renderPdf(artworkWith({ site: { sample: true } }));
    read = await readPdf(bytes);
    parsed = await PDFDocument.load(bytes, { updateMetadata: false });
  });

  const dictionaries = () =>
    parsed.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict);
  const ofType = (type: string) =>
    dictionaries().filter((dictionary) => dictionary.get(PDFName.of('Type')) === PDFName.of(type));

  it('is one sheet of A4 on its side', () => {
    expect(read.pages).toBe(1);
    expect(read.view).toEqual([0, 0, 841.89, 595.28]);
  });

  it('has a title, which viewers show, and a language', () => {
    expect(read.title).toBe(
      'Certificate of Catherine O’Neill-Brontë: Tides and Timetables, Oakham College',
    );
    expect(read.language).toBe('en');
    const preferences = parsed.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
  });

  it('says that it is tagged and that it is a sample', () => {
    const marks = parsed.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
    expect(String(marks.get(PDFName.of('Marked')))).toBe('true');
    expect(read.metadata).toContain('Sample – not a real certificate.');
  });

  it('is read from top to bottom, figures by what they show', () => {
    expect(read.elements.map(({ role, text }) => `${role}: ${text}`)).toMatchInlineSnapshot(`
      [
        "Figure: Sample – not a real certificate.",
        "Figure: Logo of Oakham College",
        "P: Oakham College",
        "P: This is to certify that",
        "H1: Catherine O’Neill-Brontë",
        "P: has successfully completed",
        "H2: Tides and Timetables",
        "P: an eight-week course of 5–7 hours of study a week,
      offered from 2 March to 26 April 2026",
        "Figure: Seal of Oakham College",
        "P: Issued on 12 May 2026",
        "Figure: Signature of Edith Marlow",
        "P: Edith Marlow",
        "P: Professor of Hydrography",
        "P: Jón Þórsson",
        "P: Reader in Coastal Navigation",
        "Figure: QR code of https://laurel.example/verify/7K3FQ2WX9MNB4TRE/",
        "Link: laurel.example/verify/
      7K3F-Q2WX-9MNB-4TRE",
      ]
    `);
  });

  it('embeds subsets of all fonts and says what their characters are', () => {
    const fonts = ofType('Font').filter(
      (font) => font.get(PDFName.of('Subtype')) === PDFName.of('Type0'),
    );
    const names = fonts.map((font) => String(font.get(PDFName.of('BaseFont'))));
    // Those of the session, then the learner's own.
    expect(names.map((name) => name.replace(/^\/[A-Z]{6}\+/u, ''))).toEqual([
      'newsreader',
      'newsreader-italic',
      'newsreader',
      'source-sans-3',
    ]);
    for (const font of fonts) {
      expect(font.lookup(PDFName.of('ToUnicode'))).toBeInstanceOf(PDFRawStream);
    }
    for (const descriptor of ofType('FontDescriptor')) {
      expect(descriptor.lookup(PDFName.of('FontFile2'))).toBeInstanceOf(PDFRawStream);
    }
  });

  it('is not encrypted', () => {
    expect(parsed.isEncrypted).toBe(false);
  });

  it('is the same bytes for the same artwork', async () => {
    await renderPdf(artworkNamed('Someone Else'));
    const again = await renderPdf(artworkWith({ site: { sample: true } }));
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('is found out when a byte of it is lost or changed', () => {
    expect(isWholePdf(Buffer.from(bytes))).toBe(true);
    expect(isWholePdf(Buffer.from(bytes.subarray(0, -1)))).toBe(false);
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1]! ^= 1;
    expect(isWholePdf(changed)).toBe(false);
  });
});

it('marks what no longer holds, for eyes and for readers', async () => {
  const revoked = { date: '2026-06-01', reason: 'A mistake.' };
  const { elements } = await readPdf(await renderPdf(artworkWith({ certificate: { revoked } })));
  expect(elements.at(-1)).toEqual({ role: 'Figure', text: 'REVOKED on 1 June 2026.' });
});

it('keeps a drawing with a gradient as a picture', async () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><linearGradient id="g"><stop stop-color="#246"/>' +
    '<stop offset="1" stop-color="#9bd"/></linearGradient><circle cx="20" cy="20" r="18" fill="url(#g)"/></svg>';
  const parsed = await PDFDocument.load(await renderPdf(artworkWith({ institution: { logo } })));
  const pictures = parsed.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFRawStream && String(object.dict).includes('/Image'),
    );
  expect(pictures).toHaveLength(2);
});

it('does not depend on the documents before it', async () => {
  const document = () => renderPdf(artworkNamed('கௌரி கிருஷ்ணமூர்த்தி', 'ta'));
  const alone = await withFonts(fontsOf(filesIn), document);
  const second = await withFonts(fontsOf(filesIn), async () => {
    await renderPdf(artworkNamed('முத்துக்குமார் சுப்ரமணியன்', 'ta'));
    return document();
  });
  expect(Buffer.from(second).equals(alone)).toBe(true);
});
