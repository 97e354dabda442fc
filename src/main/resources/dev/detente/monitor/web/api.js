// Asking the API.

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The answer to a question; parameters without a value are left out. */
export async function ask(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '' && value !== null && value !== undefined));
  const text = query.toString();
  let response;
  try {
    response = await fetch(`/api/v1${path}${text ? `?${text}` : ''}`, { headers: { Accept: 'application/json' }, signal });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new ApiError(0, 'The monitor does not answer.');
  }
  if (response.status === 401) {
    location.assign('/login');
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new ApiError(response.status, body?.error ?? `The monitor answered ${response.status}.`);
  }
  return body;
}
