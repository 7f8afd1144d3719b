import { didYouMean } from '../source/nearest.ts';
import type { Color } from './color.ts';
import { findWeakPairs } from './contrast.ts';
import type { Report } from './report.ts';
import { type Role, roleNames } from './roles.ts';
import type { Tokens } from './tokens.ts';
import { mapTones, type RoleColors, type ToneMap } from './tone-map.ts';
import { type Tone, toneNames } from './types.ts';

/**
 * The tones of a theme. Every tone must give every role a colour (it may extend another tone); pairs of roles with
 * too little contrast are warned of.
 */
export function readTones(tokens: Tokens, report: Report): ToneMap {
  reportStrangers(tokens, report);
  return mapTones((tone) => {
    const colors = readTone(tone, tokens, report);
    for (const { front, ground, least, ratio } of findWeakPairs(colors)) {
      const token = tokens.get(`tone.${tone}.${front}`);
      if (token?.isAccepted) continue;
      const range = token?.range;
      const message = `in the tone ${tone}, ${front} on ${ground} has a contrast of ${ratio.toFixed(2)}`;
      report.warn('low-contrast', message, range, `choose colours with ${least} or more`);
    }
    return colors;
  });
}

function readTone(tone: Tone, tokens: Tokens, report: Report): RoleColors {
  const roles = new Map<Role, Color>();
  const missing: Role[] = [];
  for (const role of roleNames) {
    const color = tokens.get(`tone.${tone}.${role}`)?.color;
    if (color) roles.set(role, color);
    else missing.push(role);
  }
  if (missing.length === roleNames.length) {
    report.error(
      'missing-token',
      `the theme has no tone "${tone}"`,
      undefined,
      `write "${tone}": { "$extends": "{tone.base}" }`,
    );
  } else if (missing.length > 0) {
    report.error(
      'missing-token',
      `the tone "${tone}" has no colour for ${missing.join(', ')}`,
      undefined,
      'give each a colour, or let the tone extend another',
    );
  }
  return roles;
}

/** Tokens below `tone` that no layout would ever read: a mistyped tone or role. */
function reportStrangers(tokens: Tokens, report: Report): void {
  for (const { name, range } of tokens.values()) {
    const [group, tone = '', role = ''] = name.split('.');
    if (group !== 'tone') continue;
    if (!toneNames.some((known) => known === tone)) {
      report.warn('unknown-tone', `there is no tone "${tone}"`, range, didYouMean(tone, toneNames));
    } else if (!roleNames.some((known) => known === role)) {
      report.warn('unknown-role', `there is no colour role "${role}"`, range, didYouMean(role, roleNames));
    }
  }
}
