import { cameraTroubleInWords, closeCamera, openCamera } from './camera.ts';
import { coveredCanvas } from './covered-canvas.ts';
import { lightInWords, lightOf } from './light.ts';
import { partOf } from './part-of.ts';
import { drawAsSent, drawFile, fileTroubleInWords, jpegOf } from './picture.ts';

/** `live`: the camera is on. `taken`: a picture waits to be checked. `used`: the learner has accepted it. */
type State = 'off' | 'live' | 'taken' | 'used';

export interface PhotoStep {
  /** Shows what is wrong with a picture, and returns to taking one. */
  readonly refuse: (words: string) => void;
}

/** Milliseconds between two measurements of the light. */
const everySoOften = 700;

/**
 * Takes a picture with the camera. The learner sees it, and can take it again, before it is used.
 * @param root has the parts of PhotoStep.astro
 * @param use gets the picture that the learner has accepted
 */
export function photoStep(root: HTMLElement, use: (jpeg: Blob) => Promise<void>): PhotoStep {
  const video = partOf(root, 'video', HTMLVideoElement);
  const canvas = partOf(root, 'canvas', HTMLCanvasElement);
  const problem = partOf(root, 'problem', HTMLElement);
  const guidance = partOf(root, 'guidance', HTMLElement);
  const facing = root.dataset['facing'] === 'environment' ? 'environment' : 'user';
  const file = root.querySelector<HTMLInputElement>('input[type=file]');
  const covers = root.dataset['covers'] === undefined ? null : coverable(root, canvas);
  let looking: ReturnType<typeof setInterval> | undefined;

  function enter(state: State, words: string): void {
    clearInterval(looking);
    if (state !== 'live') closeCamera(video);
    else looking = setInterval(() => say(lightInWords[lightSeenBy(video)]), everySoOften);
    root.dataset['state'] = state;
    for (const part of root.querySelectorAll<HTMLElement>('[data-in]'))
      part.hidden = !part.dataset['in']?.split(' ').includes(state);
    problem.hidden = true;
    say(words);
  }
  function say(words: string): void {
    if (guidance.textContent !== words) guidance.textContent = words;
  }
  function refuse(words: string): void {
    enter('off', '');
    problem.textContent = words;
    problem.hidden = false;
  }

  async function open(): Promise<void> {
    say('The browser may ask whether this page may use the camera.');
    const trouble = await openCamera(video, facing);
    if (trouble) refuse(cameraTroubleInWords[trouble]);
    else enter('live', root.dataset['hint'] ?? '');
  }
  function taken(): void {
    enter('taken', root.dataset['check'] ?? '');
    covers?.reset();
    partOf(root, 'use', HTMLButtonElement).focus();
  }
  async function choose(chosen: File): Promise<void> {
    const trouble = await drawFile(canvas, chosen);
    if (trouble) refuse(fileTroubleInWords[trouble]);
    else taken();
  }
  async function accept(): Promise<void> {
    const jpeg = await jpegOf(canvas);
    enter('used', '');
    await use(jpeg);
  }

  on(root, 'open', () => void open());
  on(root, 'again', () => void open());
  on(root, 'take', () => {
    drawAsSent(canvas, video, { width: video.videoWidth, height: video.videoHeight });
    taken();
  });
  on(root, 'use', () => void accept());
  file?.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) void choose(chosen);
    // The same file can be chosen again.
    file.value = '';
  });
  addEventListener('pagehide', () => closeCamera(video));
  enter('off', root.dataset['hint'] ?? '');
  return { refuse };
}

function coverable(root: HTMLElement, canvas: HTMLCanvasElement) {
  const remove = partOf(root, 'uncover', HTMLButtonElement);
  const covers = coveredCanvas(canvas, (count) => (remove.disabled = count === 0));
  on(root, 'cover', covers.add);
  on(root, 'uncover', covers.removeLast);
  return covers;
}

function on(root: HTMLElement, name: string, act: () => void): void {
  partOf(root, name, HTMLButtonElement).addEventListener('click', act);
}

function lightSeenBy(video: HTMLVideoElement) {
  const small = new OffscreenCanvas(32, 24);
  const context = small.getContext('2d');
  context?.drawImage(video, 0, 0, small.width, small.height);
  return lightOf(
    context?.getImageData(0, 0, small.width, small.height).data ?? new Uint8ClampedArray(),
  );
}
