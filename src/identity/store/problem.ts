/** Why something that was sent is not taken. Each has words for the person who sent it: see `problemWords`. */
export type Problem = keyof typeof problemWords;

/** Messages that say what went wrong and what to do. They repeat nothing of what was sent. */
export const problemWords = {
  'signed-out': 'You are no longer signed in. Sign in again: what you have done so far is kept.',
  'not-ours': 'This did not come from our own page. Open the page here, on this site.',
  'could-not-check':
    'We could not keep this just now, or not find out whether we did. Nothing was lost of what was done before. Try again in a minute.',
  malformed: 'What was sent arrived damaged. Load the page again, and send it once more.',
  'too-large': 'This picture is larger than we take (2 MB). Take it with the camera on this page.',
  'too-many': 'This was tried very often within the hour. Wait a while, and go on where you were.',
  'no-course': 'This course does not take part.',
  'not-agreed': 'Nothing is taken before you have agreed. Begin with what you agree to.',
  'consent-changed': 'The text has changed since you opened the page. Read it again, please.',
  'already-sent':
    'Your enrolment was sent and cannot be changed now. You can delete everything, and begin again.',
  'name-missing': 'Write your name as it stands on your document.',
  'name-odd': 'The name holds characters that are not letters. Write it as on your document.',
  'other-address': 'This is not the address that you have signed in with.',
  'no-photo': 'No picture came with this. Take it once more.',
  'not-an-image': 'This is not a picture. Take one with the camera on this page.',
  'another-format': 'This is a picture, but not a JPEG. Take one with the camera on this page.',
  'damaged-image': 'This picture is damaged. Take it once more.',
  'too-small': 'This picture is too small to recognise anything. Take it once more, from nearer.',
  'odd-typing': 'This is not a typing of the sentence. Load the page again, and type it once more.',
  'few-keys': 'So much was corrected that too little is left to compare. Type it once more.',
  'coarse-clock':
    'This browser tells the time too coarsely to compare typing. Use another one, or the path by photo alone.',
  'too-even': 'This is more even than people type. Type the sentence yourself, at your usual pace.',
  replayed: 'This is the same as an earlier typing. Type the sentence afresh.',
  'typing-not-agreed': 'You have chosen the path by photo alone: no typing is taken.',
  incomplete: 'Something is still missing. The page shows what.',
  'no-work': 'There is no such piece of work in a course that takes part.',
  'not-enrolled': 'Enrol first: without it there is nothing to compare your work with.',
  'challenge-past':
    'This page was open for more than a quarter of an hour. Load it again, and type the sentence once more.',
  'challenge-used': 'This attempt was sent before. Load the page again for another one.',
  'challenge-other': 'This page was opened by someone else. Load it again.',
  'no-such-case': 'There is no such decision of yours.',
  'not-refused': 'This was not refused, so that there is nothing to appeal against.',
  'too-late': 'The time to appeal is over.',
  'already-appealed': 'You have appealed against this before. Other reviewers look at it.',
  'text-missing': 'Write in a few words why the decision was wrong.',
  'text-too-long': 'Write 1,000 characters at most.',
  'not-confirmed': 'Nothing was deleted: confirm it with the box beside the button.',
} as const satisfies Readonly<Record<string, string>>;
