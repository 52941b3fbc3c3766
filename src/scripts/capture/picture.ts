/** Pixels of the longer side of a sent picture: enough to recognise a person, and no more. */
const longestSide = 1280;
/** Most bytes of a sent picture. */
const heaviest = 2 * 1024 * 1024;
/** Most bytes of a file that is opened here. */
const heaviestFile = 30 * 1024 * 1024;

/** Why a file is not taken as a picture. */
export type FileTrouble = 'too-large' | 'not-an-image';

export const fileTroubleInWords: Readonly<Record<FileTrouble, string>> = {
  'too-large':
    'This file is larger than 30 MB, which is more than is needed. Choose a smaller picture, or take one with the camera.',
  'not-an-image':
    'This file is not a picture that your browser can show. Choose a photo, for example a JPEG, or take one with the camera.',
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which a picture is sent: never larger than it is. */
export function sentSize({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Draws a picture as it will be sent, without anything else that its file or the camera recorded. */
export function drawAsSent(canvas: HTMLCanvasElement, source: CanvasImageSource, size: Size): void {
  Object.assign(canvas, sentSize(size));
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
}

/** Draws the picture of a file from this device; the file itself is not sent. */
export async function drawFile(canvas: HTMLCanvasElement, file: Blob): Promise<FileTrouble | null> {
  if (file.size > heaviestFile) return 'too-large';
  try {
    const picture = await createImageBitmap(file);
    drawAsSent(canvas, picture, picture);
    picture.close();
    return null;
  } catch {
    return 'not-an-image';
  }
}

/** The drawing as a JPEG. Rejects if the browser cannot make one. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  for (const quality of [0.88, 0.7, 0.5]) {
    const jpeg = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    if (jpeg?.type === 'image/jpeg' && jpeg.size <= heaviest) return jpeg;
  }
  throw new Error('This browser cannot make a JPEG.');
}
