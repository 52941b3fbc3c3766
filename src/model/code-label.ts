/**
 * Labels in front of codes and above columns of them, in the languages of the people who copy them: “Credential ID”, “Zertifikat-Nr.”,
 * “Código de verificación”. Words are compared without their accents.
 */
const certificateWords =
  /^(?:codes?|codigos?|codice|codici|kod[euy]?n?|koodi|cert|certs|certifi.*|certyfikat.*|zertifi.*|sertifika.*|sertifikat.*|credential.*|credencial.*|verif.*|weryfikac.*|pruf.*|nachweis.*|attest.*|urkunde.*|diplom.*|badge|bewijs|bevis|intyg|todistus|dogrulama.*|links?|url|lien|enlace|enlaces|address|adresse|adres|direccion|indirizzo|endereco|код|коды|сертификат.*|проверк.*|رمز|شهادة|الشهادة|التحقق|证书.*|證書.*|编号|代码|验证.*|認証.*|証明書.*|コード|인증.*|코드|कोड|प्रमाणपत्र)$/u;
const numberWords =
  /^(?:id|ids|ident.*|kennung|key|numbers?|num|numero|numer|nummer|no|nr|n|ref|reference|serial|web|page|номер|رقم|番号|번호)$/u;
const joiningWords =
  /^(?:a|an|the|of|for|to|your|my|is|or|de|du|des|del|della|di|da|do|la|le|les|el|der|die|das|des|zum|zur|fur|ist|est|es|van|het|su|tu|mon|ma|votre|ihr|mein)$/u;

/** Whether a text says only that codes follow: each of its words is one of a label, and one of them is about certificates. */
export function isCodeLabel(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word) => certificateWords.test(word)) && words.every(isLabelWord);
}

/** Whether a text mentions codes or what they belong to. */
export const speaksOfCodes = (text: string): boolean =>
  wordsOf(text).some((word) => certificateWords.test(word));

/** Whether a word occurs in labels of codes. */
export function isOfLabel(word: string): boolean {
  const parts = wordsOf(word);
  return parts.length > 0 && parts.every(isLabelWord);
}

const isLabelWord = (word: string): boolean =>
  certificateWords.test(word) || numberWords.test(word) || joiningWords.test(word);

/** The words of a label as they are compared. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
