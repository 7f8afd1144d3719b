import type { Settings, SettingValues } from './settings.ts';
import type { Look } from './types.ts';

const rightToLeft = /^(?:ar|fa|he|ur|yi|ps|sd|ckb|dv|ug)\b/i;

const usualLook: Look = {
  mode: null,
  accent: null,
  ink: null,
  bg: null,
  font: null,
  headingFont: null,
  radius: null,
};

/** Settings in which nothing is left open but the title: what is not set has its default. */
export function toMeta(values: SettingValues): Settings {
  const language = values.lang ?? 'en';
  return {
    title: values.title ?? null,
    subtitle: values.subtitle ?? null,
    author: values.author ?? null,
    date: values.date ?? null,
    lang: language,
    dir: values.dir ?? (rightToLeft.test(language) ? 'rtl' : 'ltr'),
    description: values.description ?? null,
    source: values.source ?? null,
    theme: values.theme?.name ?? 'paper',
    look: { ...usualLook, ...values.theme?.look },
    tokens: values.tokens ?? {},
    size: values.size ?? { width: 1920, height: 1080 },
    split: values.split ?? 'auto',
    slideLevel: values['slide-level'] ?? 2,
    incremental: values.incremental ?? false,
    layout: values.layout ?? 'auto',
    agenda: values.agenda ?? false,
    fit: values.fit ?? 'split',
    footer: values.footer ?? null,
    logo: values.logo ?? null,
    slideNumber: values['slide-number'] ?? true,
    transition: values.transition ?? 'none',
    minutes: values.minutes ?? null,
    sources: values.sources ?? false,
    icons: values.icons ?? 'lucide',
    reveal: values.reveal ?? {},
  };
}
