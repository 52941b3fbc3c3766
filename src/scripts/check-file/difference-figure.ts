import type { PictureComparison } from './compare-pictures.ts';
import { element } from './element.ts';

/** Wide enough to see what differs; in pixels. */
const width = 1200;

/** The picture that was given, with a box around each place where the published one has something else. */
export function differenceFigure({
  picture,
  boxes,
}: Extract<PictureComparison, { kind: 'differs' }>): HTMLElement {
  const scale = Math.min(1, width / picture.width);
  const canvas = element('canvas', { role: 'img', 'aria-label': 'The picture with marks' });
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    context.lineWidth = 3;
    for (const { left, top, width: across, height: down } of boxes) {
      const box = [left, top, across, down].map((value) => value * scale);
      const [x = 0, y = 0, w = 0, h = 0] = box;
      // A dark line around a light one stands out on any paper.
      context.strokeStyle = '#fffefb';
      context.strokeRect(x - 6, y - 6, w + 12, h + 12);
      context.strokeStyle = '#9b2c1f';
      context.strokeRect(x - 3, y - 3, w + 6, h + 6);
    }
  }
  const count = boxes.length === 1 ? 'one place' : `${boxes.length} places`;
  const caption = element('figcaption', {}, `It differs from the published picture in ${count}.`);
  return element('figure', { class: 'difference' }, canvas, caption);
}
