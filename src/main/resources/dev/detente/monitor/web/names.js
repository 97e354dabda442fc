// What codes are called.

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const BLOCS = {
  EU: 'European Union',
  UN: 'United Nations',
  NATO: 'NATO',
  ASEAN: 'ASEAN',
  SU: 'Soviet Union',
  DD: 'East Germany',
  YU: 'Yugoslavia',
  CS: 'Czechoslovakia',
};

const SHORT = { HK: 'Hong Kong', MO: 'Macao', PS: 'Palestine', MM: 'Myanmar', CD: 'DR Congo', CG: 'Congo', BA: 'Bosnia', CZ: 'Czechia' };

/** A country or bloc in English; its code where it has no name here. */
export function country(code) {
  if (BLOCS[code] || SHORT[code]) {
    return BLOCS[code] ?? SHORT[code];
  }
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

const WITH_ARTICLE = ['US', 'GB', 'EU', 'UN', 'AE', 'NL', 'PH', 'DO', 'CZ', 'SU', 'CF', 'MV', 'BS', 'GM', 'SC', 'SB', 'MH', 'KM'];

/** The same within a sentence: the United States. */
export function countryInText(code) {
  return WITH_ARTICLE.includes(code) ? `the ${country(code)}` : country(code);
}

/** Both parties of a pair. */
export function parties(pair) {
  return pair.split('-');
}

export function pairName(pair) {
  return parties(pair).map(country).join(' – ');
}

/** HUMAN_RIGHTS as Human rights. */
export function issue(name) {
  return name === 'ALL' ? 'All issues' : words(name);
}

export function words(name) {
  const text = name.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ACTS = {
  AGREE: 'agrees', CONSULT: 'consults', SUPPORT: 'supports', COOPERATE: 'cooperates', AID: 'gives aid', YIELD: 'yields',
  REQUEST: 'asks', ACCUSE: 'accuses', REJECT: 'rejects', THREATEN: 'threatens', PROTEST: 'protests', SANCTION: 'sanctions',
  MOBILIZE: 'mobilizes', COERCE: 'coerces', ASSAULT: 'attacks', STATEMENT: 'states',
};

/** What the speaker does with the words. */
export function act(name) {
  return ACTS[name] ?? name.toLowerCase();
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayOnly = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export function date(instant) {
  return day.format(new Date(instant));
}

export function shortDate(instant) {
  return dayOnly.format(new Date(instant));
}

const plain = new Intl.NumberFormat('en-GB');

export function count(number, one, many = `${one}s`) {
  return `${plain.format(number)} ${number === 1 ? one : many}`;
}

export function number(value) {
  return plain.format(value);
}
