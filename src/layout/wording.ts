import { plainText } from '../markdown/plain-text.ts';
import type { SlideContent } from './types.ts';

/** Words that set one thing against another, in the languages most used. */
const against =
  /(?<![\p{L}\p{M}])(?:versus|vs|against|compared (?:to|with)|gegen|gegenüber|contre|face à|contra|frente a|contro|rispetto a|tegen|tegenover|против|проти)(?![\p{L}\p{M}])|对比|對比|相比|比較|에 비해|مقابل|לעומת/iu;

/** Words for what is done one after the other. */
const oneByOne =
  /(?<![\p{L}\p{M}])(?:steps?|how to|how it works|procedure|workflow|stages|phases|schritte?n?|ablauf|vorgehen|anleitung|phasen|étapes?|procédure|phases|pasos?|procedimiento|etapas|fases|passi|procedimento|fasi|passos?|stappen|fasen|шаг|шага|шаги|шагов|этапы|этапа|этапов|крок|кроки|кроків|етапи|етапів)(?![\p{L}\p{M}])|步骤|步驟|流程|手順|ステップ|工程|단계|절차|خطوات|مراحل|שלבים|צעדים/iu;

/** True where the title of a slide, or a heading on it, sets two things against each other. */
export function saysVersus({ slide, tokens }: SlideContent): boolean {
  const headings = tokens.filter(({ type }) => type === 'heading');
  return against.test(`${slide.heading?.text ?? ''}\n${plainText(headings)}`);
}

/** True where the title of a slide promises steps. */
export function saysSteps({ slide }: SlideContent): boolean {
  return oneByOne.test(slide.heading?.text ?? '');
}
