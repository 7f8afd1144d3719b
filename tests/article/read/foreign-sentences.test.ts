import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/article/read/sentences.ts';

/** Texts by language; a bar stands where a sentence ends. */
const cases: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Der Vertrag wurde am 3. März 2021 unterzeichnet.| Danach kam der Winter.',
    'Im 19. Jahrhundert stand hier ein Turm.| Er fiel 1871.| Niemand weiß warum.',
    'Sie kaufte Obst, z. B. Äpfel und Birnen.| Das kostete d. h. nichts.',
    'Dr. Weber und Prof. Klein kamen am 25. 12. 2020 an.| Es schneite.',
    'Es gab Brot, Käse usw.| Danach gab es Kaffee.',
    'Das Haus Nr. 5 gehört der Firma bzw. Herrn A. Lang.| Es ist leer.',
    '„Wir bleiben. Wir gehen nicht.“| Das sagte sie.',
    '„Wir bleiben!“, sagte sie.| „Wirklich?“, fragte er.',
    'Die Stadt entstand 200 v. Chr. und wuchs schnell.| Heute leben dort 3,5 Mio. Menschen.',
  ],
  fr: [
    'M. Dupont a rencontré Mme Leroy.| Ils ont parlé longtemps.',
    '« Nous restons. Nous ne partirons pas. »| Elle l’a dit hier.',
    'Pourquoi\u00a0?| Parce que le pont est fermé.| Quelle histoire\u00a0!',
    'Le Dr Martin habite av. Foch, p. ex. au no 5.| J.-P. Morel aussi.',
    'Il est né en 52 av. J.-C. à Lyon.| La ville était petite.',
  ],
  es: [
    '¿Por qué se cerró el puente?| Porque era viejo.| ¡Qué pena!',
    'El Sr. García y la Dra. Ruiz viven en EE. UU. desde 1999.| Allí trabajan.',
    'Vende fruta, p. ej. manzanas, en la pág. 5.| El precio sube.',
    '«Nos quedamos. No nos vamos».| Eso dijo ella.',
    'La ciudad se fundó en el 44 a. C. cerca del río.| Después creció.',
  ],
  ru: [
    'В 1799 г. А. С. Пушкин родился в Москве.| Он был поэтом.',
    'Мост построили в 1871 г.| Город заплатил за него 3 млн. рублей.',
    'Там продавали яблоки, груши и т. д.| Потом рынок закрыли.',
    'Это, т. е. Волга, самая длинная река.| Она течёт на юг.',
    '«Мы остаёмся!» — сказал он.| Она ушла.',
    'Дом стоит на ул. Ленина, д. 5.| Там никто не живёт.',
  ],
  my: [
    'တံတားကို ဆောက်ခဲ့သည်။| မြို့၊ ရွာ၊ လမ်း အားလုံး ပြောင်းလဲသွားသည်။',
    'ပြီးပြီ။|နောက်တစ်နေ့ ရောက်သည်။',
    '“ကျွန်ုပ်တို့ နေမည်။ မသွားပါ။” ဟု သူက ပြောသည်။| သူ ထွက်သွားသည်။',
  ],
  zh: [
    '大桥建成了。|真的吗？|是的！|大家都很高兴。',
    '他说：“我们留下。我们不走。”|她走了。',
    '「我們留下！」他說。|她走了。',
    '他问：“为什么？”|没有人回答。',
    '桥长3.5公里，宽20米；共有4条车道。|2021年通车。',
  ],
  it: ['Il sig. Rossi e la dott.ssa Bianchi, ecc., vivono qui.| La casa è in via G. Verdi.'],
  pt: ['O Sr. Silva mora na av. Central.| A casa é antiga.'],
  nl: ['Dhr. Jansen en mevr. Bakker wonen op nr. 5, d.w.z. links.| Het huis is oud.'],
  ar: ['هل هذا صحيح؟| نعم، هذا صحيح.| بُني الجسر عام 1871.'],
  he: ['האם זה נכון?| כן.| צה"ל הגיע לגשר.| הוא נבנה ב-1871.'],
};

describe.each(Object.entries(cases))('%s', (lang, texts) => {
  test.each(texts)('%s', (text) => {
    expect(splitSentences(text.replaceAll('|', ''), lang)).toEqual(
      text.split('|').map((each) => each.trim()),
    );
  });
});
