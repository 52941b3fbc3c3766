/** Why no picture comes from the camera. */
export type CameraTrouble = 'denied' | 'missing' | 'busy' | 'unavailable';

/** For each trouble, its cause and the next step. */
export const cameraTroubleInWords: Readonly<Record<CameraTrouble, string>> = {
  denied:
    'The camera was not allowed, so no picture was taken. Allow it for this site – browsers show a sign for it beside the address – and press the button again. If the browser does not ask, the settings of your system may block the camera.',
  missing:
    'No camera was found. Connect one and press the button again, or continue with a phone or another computer: sign in there with the same address, and what you have done so far is there.',
  busy: 'The camera is there, but gives no picture. Perhaps another program uses it: close that one, and press the button again.',
  unavailable:
    'This browser does not let pages use a camera. Open this page in another browser, or on another device: sign in there with the same address, and what you have done so far is there.',
};

/** Maps the names of browsers' errors. */
export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unavailable';
}

/**
 * Shows what a camera sees in an element of the page. Only a picture that is taken and sent ever leaves the browser.
 * @param facing `user` for a face, `environment` for something in front of the device
 */
export async function openCamera(
  video: HTMLVideoElement,
  facing: 'user' | 'environment',
): Promise<CameraTrouble | null> {
  // Not there where a page has no secure connection, whatever its type says.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return 'unavailable';
  try {
    video.srcObject = await devices.getUserMedia({
      audio: false,
      video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 960 } },
    });
    await video.play();
    return null;
  } catch (error) {
    closeCamera(video);
    return troubleOf(error);
  }
}

/** Turns the camera off: its light goes out. */
export function closeCamera(video: HTMLVideoElement): void {
  const stream = video.srcObject;
  if (stream instanceof MediaStream) for (const track of stream.getTracks()) track.stop();
  video.srcObject = null;
}
