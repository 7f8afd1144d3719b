/** Most letters of one equation that are read; longer ones are not drawn either. */
export const longestTex = 5000;

/** What becomes of an argument in braces, or of the one token that stands for it. */
type Kind = 'plain' | 'raised' | 'lowered' | 'part' | 'over' | 'root' | 'dropped';

interface Group {
  readonly kind: Kind;
  /** What the arguments still to come are. */
  pending: Kind[];
  text: string;
}

const token = /\\(?:left|right|middle)(?![a-zA-Z])\s*\.?|\\[a-zA-Z]+\*?|\\[^]|%[^\n]*\n?|\s+|[^]/gu;

/**
 * An equation in plain letters, as one would type it into a line of text: `\frac{a}{b^2}` is `a/b²`. For titles,
 * anchors and the counting of words.
 */
export function texToText(tex: string): string {
  const stack: [Group, ...Group[]] = [{ kind: 'plain', pending: [], text: '' }];
  const add = (text: string): void => {
    const group = stack.at(-1)!;
    const kind = group.pending.shift() ?? 'plain';
    group.text += format(kind, text);
  };
  for (const [part] of tex.slice(0, longestTex).matchAll(token)) {
    const group = stack.at(-1)!;
    if (/^[\s~&]/.test(part)) group.text += ' ';
    else if (part === '{') stack.push({ kind: 'plain', pending: [], text: '' });
    else if (part === '}') closeGroup(stack, add);
    else if (part === '^') expect(group, 'raised');
    else if (part === '_') expect(group, 'lowered');
    else if (part.startsWith('\\')) readCommand(part.slice(1).replace(/\*$/, ''), group, add);
    else if (!part.startsWith('%')) add(part === "'" ? '′' : part === '-' ? '−' : part);
  }
  while (stack.length > 1) closeGroup(stack, add);
  return stack[0].text.replace(/\s+/g, ' ').trim();
}

function closeGroup(stack: Group[], add: (text: string) => void): void {
  if (stack.length < 2) return;
  const { text } = stack.pop()!;
  add(text);
}

function expect(group: Group, ...kinds: Kind[]): void {
  group.pending = [...kinds, ...group.pending].slice(0, 6);
}

function readCommand(name: string, group: Group, add: (text: string) => void): void {
  if (/^(?:left|right|middle)\b/.test(name) || silent.has(name)) return;
  const found = taking[name];
  if (found) expect(group, ...found);
  else if (/^[,:;> \\]|^(?:q?quad|enspace|thinspace|newline)$/.test(name)) group.text += ' ';
  else if (name === '!') return;
  else if (/^[^a-zA-Z]/.test(name)) add(name === '|' ? '‖' : name);
  else add(symbols.get(name) ?? name);
}

/** Commands with arguments. */
const taking: Readonly<Record<string, readonly Kind[]>> = Object.assign(Object.create(null), {
  ...Object.fromEntries(['frac', 'dfrac', 'tfrac', 'cfrac'].map((name) => [name, ['part', 'over']])),
  sqrt: ['root'],
  color: ['dropped'],
  textcolor: ['dropped', 'plain'],
  colorbox: ['dropped', 'plain'],
  begin: ['dropped'],
  end: ['dropped'],
  tag: ['dropped'],
  label: ['dropped'],
  hspace: ['dropped'],
  overset: ['raised', 'plain'],
  underset: ['lowered', 'plain'],
} satisfies Record<string, Kind[]>);

/** Commands that change the look alone; their arguments stay. */
const silent = new Set(
  (
    'text textrm textbf textit textsf texttt mathrm mathbf mathit mathsf mathtt mathbb mathcal mathfrak mathscr ' +
    'boldsymbol bm operatorname displaystyle textstyle scriptstyle limits nolimits big Big bigg Bigg bigl bigr Bigl ' +
    'Bigr biggl biggr Biggl Biggr hat bar vec dot ddot tilde widehat widetilde overline underline overbrace ' +
    'underbrace boxed mathrel mathbin mathop mathord nonumber notag hline phantom mathstrut def newcommand'
  ).split(' '),
);

const symbols = new Map(
  (
    'alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ ' +
    'mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ ' +
    'Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω sum=∑ prod=∏ int=∫ iint=∬ iiint=∭ oint=∮ partial=∂ ' +
    'nabla=∇ infty=∞ pm=± mp=∓ times=× cdot=· div=÷ ast=∗ star=⋆ circ=∘ bullet=• oplus=⊕ otimes=⊗ leq=≤ le=≤ geq=≥ ' +
    'ge=≥ neq=≠ ne=≠ lt=< gt=> ll=≪ gg=≫ equiv=≡ approx=≈ sim=∼ simeq=≃ cong=≅ propto=∝ in=∈ notin=∉ ni=∋ subset=⊂ ' +
    'subseteq=⊆ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖ emptyset=∅ varnothing=∅ forall=∀ exists=∃ neg=¬ lnot=¬ ' +
    'land=∧ wedge=∧ lor=∨ vee=∨ to=→ rightarrow=→ leftarrow=← leftrightarrow=↔ Rightarrow=⇒ implies=⇒ Leftarrow=⇐ ' +
    'Leftrightarrow=⇔ iff=⇔ mapsto=↦ uparrow=↑ downarrow=↓ longrightarrow=⟶ langle=⟨ rangle=⟩ lfloor=⌊ rfloor=⌋ ' +
    'lceil=⌈ rceil=⌉ lvert=| rvert=| vert=| mid=| lVert=‖ rVert=‖ Vert=‖ parallel=∥ perp=⊥ angle=∠ dots=… ldots=… ' +
    'cdots=⋯ vdots=⋮ prime=′ ell=ℓ hbar=ℏ Re=ℜ Im=ℑ aleph=ℵ degree=° backslash=\\ lbrace={ rbrace=} top=⊤ bot=⊥ ' +
    'triangle=△ square=□ therefore=∴ because=∵ models=⊨ vdash=⊢ bigcup=⋃ bigcap=⋂ colon=:'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
);

const raised = new Map([...'0123456789+−=()ni′'].map((letter, i) => [letter, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ′'][i]!]));
const lowered = new Map([...'0123456789+−=()'].map((letter, i) => [letter, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i]!]));

function format(kind: Kind, text: string): string {
  if (kind === 'dropped') return '';
  if (kind === 'plain') return text;
  if (kind === 'part') return inBrackets(text);
  if (kind === 'over') return `/${inBrackets(text)}`;
  if (kind === 'root') return `√${inBrackets(text)}`;
  const letters = [...text];
  const small = kind === 'raised' ? raised : lowered;
  if (letters.every((letter) => small.has(letter)))
    return letters.map((letter) => small.get(letter)).join('');
  return `${kind === 'raised' ? '^' : '_'}${inBrackets(text)}`;
}

/** Text of several terms as one. */
function inBrackets(text: string): string {
  const trimmed = text.trim();
  return /^(?:\p{L}\p{M}*|[\p{N}.,]+|\p{L}\p{No}*)$/u.test(trimmed) || /^\p{L}+$/u.test(trimmed)
    ? trimmed
    : `(${trimmed})`;
}
