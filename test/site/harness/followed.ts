/** The last answer for an address, and the number of redirects before it. */
export interface Followed {
  readonly redirects: number;
  readonly address: string;
  readonly answer: Response;
}

/** Follows redirects as a browser does, and stops where one would give up. */
export async function followed(address: string, redirects = 0): Promise<Followed> {
  const answer = await fetch(address, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (answer.status < 300 || answer.status >= 400 || location === null) {
    return { redirects, address, answer };
  }
  await answer.body?.cancel();
  if (redirects === 20) throw new Error(`${address} goes round in circles.`);
  return followed(new URL(location, address).href, redirects + 1);
}
