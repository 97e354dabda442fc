// Asking the API.

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The answer to a question; parameters without a value are left out. */
export function ask(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '' && value !== null && value !== undefined));
  const text = query.toString();
  return answer(`${path}${text ? `?${text}` : ''}`, { headers: { Accept: 'application/json' }, signal });
}

/** Has something done; the answer says what came of it. */
export function tell(path, body) {
  return answer(path, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

async function answer(path, request) {
  let response;
  try {
    response = await fetch(`/api/v1${path}`, request);
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
