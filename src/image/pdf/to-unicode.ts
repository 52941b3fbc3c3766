import { utf16 } from './pdf-object.ts';

const perBlock = 100;

/** A character map that says which text each character code stands for. */
export function toUnicode(codes: readonly { code: number; text: string }[]): string {
  const lines = codes.map(
    ({ code, text }) => `<${code.toString(16).padStart(4, '0')}> <${utf16(text)}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += perBlock) {
    const block = lines.slice(at, at + perBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n' +
    `${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
  );
}
