/** Lists on the page what has left the browser, word for word; nothing of it is kept. @param list gets an entry for each form */
export function sentList(list: HTMLElement): (address: string, form: FormData) => void {
  return (address, form) => {
    const entry = list.ownerDocument.createElement('li');
    const heading = list.ownerDocument.createElement('p');
    const at = new Date().toLocaleTimeString('en-GB');
    heading.textContent = `${at}, to ${address} on this site:`;
    const fields = list.ownerDocument.createElement('pre');
    fields.tabIndex = 0;
    fields.textContent = sentFields(form).join('\n');
    entry.append(heading, fields);
    list.append(entry);
    list.closest<HTMLElement>('[data-sent]')?.removeAttribute('hidden');
  };
}

/** A line for each field. A picture is only described: the learner has seen it when it was taken. */
export function sentFields(form: FormData): readonly string[] {
  return [...form].map(([name, value]) =>
    typeof value === 'string' ? `${name}: ${value}` : `${name}: ${value.type}, ${sizeOf(value)}`,
  );
}

const sizeOf = ({ size }: Blob): string => `${Math.max(1, Math.round(size / 1024))} KB`;
