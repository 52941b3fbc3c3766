// Keeps the catalogue's filter in the address, so that people can link to a choice. The filter itself works without this script.
const form = document.querySelector<HTMLFormElement>('form[data-filter]');

if (form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.querySelector<HTMLInputElement>(
      `input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`,
    );
    if (control) control.checked = true;
  }
  const remember = () => {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') chosen.set(name, value);
    }
    history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
  };
  form.addEventListener('change', remember);
  form.addEventListener('reset', () => setTimeout(remember));
}

export {};
