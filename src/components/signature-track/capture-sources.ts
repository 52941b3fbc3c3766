import camera from '../../scripts/capture/camera.ts?raw';
import cover from '../../scripts/capture/cover.ts?raw';
import coveredCanvas from '../../scripts/capture/covered-canvas.ts?raw';
import keyEvent from '../../scripts/capture/key-event.ts?raw';
import keystrokes from '../../scripts/capture/keystrokes.ts?raw';
import light from '../../scripts/capture/light.ts?raw';
import partOf from '../../scripts/capture/part-of.ts?raw';
import photoStep from '../../scripts/capture/photo-step.ts?raw';
import picture from '../../scripts/capture/picture.ts?raw';
import send from '../../scripts/capture/send.ts?raw';
import sentList from '../../scripts/capture/sent-list.ts?raw';
import typingField from '../../scripts/capture/typing-field.ts?raw';
import typingGuidance from '../../scripts/capture/typing-guidance.ts?raw';
import typingView from '../../scripts/capture/typing-view.ts?raw';
import attest from '../../scripts/attest.ts?raw';
import enrolment from '../../scripts/enrolment.ts?raw';

export interface Source {
  /** Below `src/scripts/`. */
  readonly file: string;
  /** Its purpose, in a few words. */
  readonly does: string;
  readonly text: string;
}

/** All of the script that photographs and measures typing, in the order in which it is best read. A test finds what is missing. */
export const captureSources: readonly Source[] = [
  { file: 'capture/keystrokes.ts', does: 'what is measured of a typing', text: keystrokes },
  { file: 'capture/key-event.ts', does: 'which keys count', text: keyEvent },
  { file: 'capture/typing-field.ts', does: 'the field that you type into', text: typingField },
  { file: 'capture/typing-guidance.ts', does: 'what is said meanwhile', text: typingGuidance },
  { file: 'capture/typing-view.ts', does: 'how far you are', text: typingView },
  { file: 'capture/camera.ts', does: 'turning the camera on and off', text: camera },
  { file: 'capture/photo-step.ts', does: 'taking a photo, and taking it again', text: photoStep },
  { file: 'capture/picture.ts', does: 'what of a picture is sent', text: picture },
  { file: 'capture/light.ts', does: 'whether there is enough light', text: light },
  { file: 'capture/cover.ts', does: 'covering a part of a picture', text: cover },
  { file: 'capture/covered-canvas.ts', does: 'painting covers', text: coveredCanvas },
  { file: 'capture/send.ts', does: 'sending, to this site alone', text: send },
  { file: 'capture/sent-list.ts', does: 'the list of what was sent', text: sentList },
  { file: 'capture/part-of.ts', does: 'finding its way in the page', text: partOf },
  { file: 'enrolment.ts', does: 'the steps of enrolling', text: enrolment },
  { file: 'attest.ts', does: 'certifying a piece of work', text: attest },
];
