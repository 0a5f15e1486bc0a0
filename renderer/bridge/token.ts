const name = 'token';

/**
 * The secret of the loopback host. It comes once in the address; it is then kept for this tab only and
 * taken out of the address bar, so that it is not bookmarked or shared. Null when there is none.
 */
export function takeToken(): string | null {
  const url = new URL(location.href);
  const given = url.searchParams.get(name);
  if (given === null) return sessionStorage.getItem(name);
  sessionStorage.setItem(name, given);
  url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  return given;
}
