import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';

let opened: ReturnType<typeof PDFiumLibrary.init> | null = null;

/** Opens a document's first page with PDFium, which Chrome shows documents with. */
export async function withPdfium<T>(
  bytes: Uint8Array,
  read: (page: PDFiumPage) => T | Promise<T>,
): Promise<T> {
  opened ??= PDFiumLibrary.init();
  const library = await opened;
  const document = await library.loadDocument(bytes);
  try {
    return await read(document.getPage(0));
  } finally {
    document.destroy();
  }
}

/** The page's text as someone copies it. */
export function pdfiumText(bytes: Uint8Array): Promise<string> {
  return withPdfium(bytes, (page) => page.getText());
}

/** The page's pixels, four bytes each. */
export function pdfiumPixels(
  bytes: Uint8Array,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  return withPdfium(bytes, async (page) => {
    const { data } = await page.render({ ...size, render: 'bitmap', colorSpace: 'BGRA' });
    return data;
  });
}
