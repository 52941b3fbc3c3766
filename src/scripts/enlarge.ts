// Shows an image in a dialog, larger than its place on the page. Without this script the link leads to the image itself.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-enlarge]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    enlarged(link.href, link.querySelector('img')?.alt ?? '').showModal();
  });
}

function enlarged(src: string, alt: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.setAttribute('aria-label', 'The certificate, enlarged');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button plain';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  // Scrolled with the arrow keys, where it is larger than the window.
  const frame = document.createElement('div');
  frame.tabIndex = 0;
  frame.role = 'region';
  frame.ariaLabel = alt;
  const image = document.createElement('img');
  Object.assign(image, { src, alt });
  frame.append(image);
  dialog.append(close, frame);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

export {};
