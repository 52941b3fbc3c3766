// Keeps the catalogue's filter in the address, so that people can link to a choice, and the numbers beside the choices true. The filter
// itself works without this script.
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
  const follow = () => {
    remember();
    countFitting(form);
  };
  countFitting(form);
  form.addEventListener('change', follow);
  form.addEventListener('reset', () => setTimeout(follow));
}

/** Shows beside each choice the number of courses that it would leave with what is chosen in the other filters. */
function countFitting(filters: HTMLFormElement): void {
  const entries = [...document.querySelectorAll<HTMLElement>('.catalogue .catalogue-entry')];
  const chosen = [...new FormData(filters)].filter(([, value]) => value !== '');
  for (const { name, value, labels } of filters.querySelectorAll('input')) {
    const wanted = [...chosen.filter(([other]) => other !== name), [name, value] as const];
    const fits = ({ dataset }: HTMLElement) =>
      wanted.every(([of, wish]) => dataset[of] === (wish === 'only' ? 'true' : wish));
    const tally = labels?.[0]?.querySelector('.tally');
    if (tally) tally.textContent = String(entries.filter(fits).length);
  }
  filters.dataset['counted'] = '';
}

export {};
