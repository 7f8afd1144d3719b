/** A cell of a table of numbers: its value, and what is written round it. */
export interface Measure {
  readonly value: number;
  /** Before the number, such as `€`. */
  readonly prefix: string;
  /** After the number, such as `%` or ` km`; a blank before it is kept. */
  readonly suffix: string;
  /** Digits after the decimal mark. */
  readonly decimals: number;
}

export type DecimalMark = '.' | ',';

// Money may stand before a number: a sign, a code of three capitals, or both; on either side of a minus.
const money = String.raw`(?:\p{Lu}{0,3}\p{Sc}|\p{Lu}{3})?`;
const digits = String.raw`\d[\d.,]*(?:[ '’\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?|[.,]\d+`;
const cell = new RegExp(String.raw`^(${money})\s*([+\-−–]?)\s*(${money})\s*(${digits})(\D{0,16})$`, 'u');
const nothing = /^(?:|[-–—]|n\/?a|null|\.\.\.?|…)$/i;

/** True for a cell that says there is no value. */
export function isNothing(text: string): boolean {
  return nothing.test(text);
}

/** The number that a cell holds, or null where it holds none. */
export function readNumber(text: string, mark: DecimalMark): Measure | null {
  if (text.length > 60) return null;
  const match = cell.exec(text);
  if (!match) return null;
  const [, before = '', sign = '', after = '', written = '', rest = ''] = match;
  const plain = written.replace(/['’ \u00a0\u202f]/g, '');
  const whole = mark === ',' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  if (!/^\d*(?:\.\d+)?$/.test(whole) || whole === '') return null;
  const value = Number(whole) * (sign === '' || sign === '+' ? 1 : -1);
  const suffix = rest.replace(/^\s+/, ' ').trimEnd();
  return { value, prefix: before || after, suffix, decimals: (whole.split('.')[1] ?? '').length };
}

/**
 * The decimal mark of a column of cells: what the cells themselves make plain, else the one of the language. `1,234.5`
 * and `0.5` speak for the point; `1.234` alone says nothing.
 */
export function findDecimalMark(cells: readonly string[], lang: string): DecimalMark {
  for (const text of cells) {
    const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '') ?? '';
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) continue;
    const mark = digits[last] as DecimalMark;
    const other = mark === '.' ? ',' : '.';
    const isGroup = digits.length - last === 4 && !digits.startsWith('0') && last <= 3;
    if (digits.indexOf(mark) !== last) return other;
    if (digits.includes(other) || !isGroup) return mark;
  }
  return languageMark(lang);
}

function languageMark(lang: string): DecimalMark {
  const parts = makeNumberFormat(lang, {}).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** A number format of a language; English where the tag is none. */
export function makeNumberFormat(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(lang, options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

/** A function that writes values with their unit as the language does. */
export function makeFormat(
  lang: string,
  { prefix, suffix }: Pick<Measure, 'prefix' | 'suffix'>,
  digits: { readonly least: number; readonly most: number },
): (value: number) => string {
  const fraction = { minimumFractionDigits: digits.least, maximumFractionDigits: digits.most };
  if (suffix.trim() === '%' && prefix === '') {
    const percent = makeNumberFormat(lang, { style: 'percent', ...fraction });
    return (value) => minus(percent.format(value / 100));
  }
  const plain = makeNumberFormat(lang, fraction);
  const end = suffix.replace(/^ /, '\u00a0');
  return (value) => {
    const text = plain.format(Math.abs(value));
    return `${value < 0 ? '−' : ''}${prefix}${text}${end}`;
  };
}

/** A function that writes the round numbers of an axis, all with as many decimals as one of them needs. */
export function makeTickFormat(
  lang: string,
  unit: Pick<Measure, 'prefix' | 'suffix'>,
): (values: readonly number[]) => readonly string[] {
  return (values) => {
    // Steps of binary fractions leave a rest such as 0.30000000000000004.
    const decimals = values.map((value) => (String(Number(value.toFixed(6))).split('.')[1] ?? '').length);
    const digits = Math.max(0, ...decimals);
    return values.map(makeFormat(lang, unit, { least: digits, most: digits }));
  };
}

const minus = (text: string): string => text.replace('-', '−');
