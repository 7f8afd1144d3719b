const ones = 'one two three four five six seven eight nine'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const plain: Readonly<Record<string, string>> = {
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
};

/** Number words that a figure may be printed for: "three" to "ninety-nine". */
export const numberWords: Readonly<Record<string, string>> = {
  ...plain,
  ...Object.fromEntries(
    tens.flatMap((ten, i) => [
      [ten, `${i + 2}0`],
      ...ones.map((one, j): [string, string] => [`${ten}-${one}`, `${i + 2}${j + 1}`]),
    ]),
  ),
};
