import { openContent } from '../../../src/environment/open-content.ts';
import { artworkOf, type CertificateArtwork } from '../../../src/image/artwork.ts';
import { printedCode, type VerificationCode } from '../../../src/model/code.ts';

const given = [
  ...['Marisol', 'Bartholomew', 'Ingrid', 'Chukwuemeka', 'Zoë', 'Anneliese', 'Tomasz', 'Ana'],
  ...['Jürgen', 'Mei', 'Oluwaseun', 'Siobhán', 'Quentin', 'Łucja', 'Nguyệt', 'David', 'Aïcha'],
];
const family = [
  ...['Thorvaldsen', 'Featherstone', 'Nguyen', 'Abernathy', 'Quillfeather', 'Li', 'Okonkwo'],
  ...['García Márquez', 'Müller', 'O’Sullivan', 'Kowalczyk', 'Şahin', 'Park', 'van der Berg'],
];

/** Certificates of one session of the sample, every one with another name and code. */
export async function learners(): Promise<(at: number) => CertificateArtwork> {
  const { content, today } = await openContent();
  const all = (content && today ? content.certificates : []).map((certificate) =>
    content && today ? artworkOf(content, certificate, today) : null,
  );
  const model = all.find((artwork) => artwork?.mark === null);
  if (!model) throw new Error('The sample has no valid certificate.');
  return (at) => {
    const code = `7K3FQ2WX${(at * 7919 + 10_000_000).toString().slice(-8)}` as VerificationCode;
    return {
      ...model,
      name: `${pick(given, at)} ${initial(at)}. ${pick(family, at)}`,
      code,
      verifyUrl: model.verifyUrl.replace(model.code, code),
      printedCode: printedCode(code),
    };
  };
}

function pick(names: readonly string[], at: number): string {
  return names[at % names.length] ?? '';
}

/** Another one each time that all pairs of given and family name have come. */
function initial(at: number): string {
  return String.fromCharCode(65 + (Math.floor(at / (given.length * family.length)) % 26));
}
