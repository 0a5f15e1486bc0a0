/** What is kept for this tab only: its secret, and the token of the address until the host has taken it. */
const [secretKey, tokenKey] = ['secret', 'token'] as const;

/** 256 random bits. */
function newSecret(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The token the address came with, now or before it was loaded again; it is taken out of the address. */
function takeToken(): string | null {
  const url = new URL(location.href);
  const given = url.searchParams.get(tokenKey);
  if (given === null) return sessionStorage.getItem(tokenKey);
  sessionStorage.setItem(tokenKey, given);
  url.searchParams.delete(tokenKey);
  history.replaceState(history.state, '', url);
  return given;
}

/**
 * The secret by which this tab talks to the loopback host. The token of the address, which stays in the history of the
 * browser and in the list of processes, is used up by introducing it. Where the host refuses, it will refuse the secret
 * too, unless the address was opened before in this very tab.
 */
export async function takeSecret(): Promise<string> {
  const secret = sessionStorage.getItem(secretKey) ?? newSecret();
  sessionStorage.setItem(secretKey, secret);
  const token = takeToken();
  if (token !== null) {
    await fetch(`/session?${new URLSearchParams({ token, secret })}`, { method: 'POST' });
    sessionStorage.removeItem(tokenKey);
  }
  return secret;
}
