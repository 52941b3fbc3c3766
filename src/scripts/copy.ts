// Makes copying, sharing and printing one click. Without this script the fields can be selected and copied by hand.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(() => {
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
}

for (const item of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
  item.hidden = false;
  item.querySelector('[data-print]')?.addEventListener('click', (event) => {
    event.preventDefault();
    window.print();
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
  if (!('share' in navigator)) continue;
  const { share: url, shareTitle: title } = button.dataset;
  button.closest('li')?.removeAttribute('hidden');
  button.addEventListener('click', () => {
    // Rejects when the visitor thinks better of it.
    navigator.share({ title: title ?? '', url: url ?? '' }).catch(() => undefined);
  });
}

export {};
