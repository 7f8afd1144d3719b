/**
 * Every grammar of highlight.js, a line each: its file, then the other names that people write for it. A test holds the
 * list against the package, so that a grammar can be found without loading all of them.
 */
const grammars = `
1c
abnf
accesslog
actionscript as
ada
angelscript asc
apache apacheconf
applescript osascript
arcade
arduino ino
armasm arm
asciidoc adoc
aspectj
autohotkey ahk
autoit
avrasm
awk
axapta x++
bash sh zsh
basic
bnf
brainfuck bf
c h
cal
capnproto capnp
ceylon
clean dcl icl
clojure clj edn
clojure-repl
cmake cmake.in
coffeescript coffee cson iced
coq
cos cls
cpp c++ cc cxx h++ hh hpp hxx
crmsh crm pcmk
crystal cr
csharp c# cs
csp
css
d
dart
delphi dfm dpr pas pascal
diff patch
django jinja
dns bind zone
dockerfile docker
dos bat batch cmd
dsconfig
dts
dust dst
ebnf
elixir ex exs
elm
erb
erlang erl
erlang-repl
excel xls xlsx
fix
flix
fortran f90 f95
freedesktop desktop systemd
fsharp f# fs
gams gms
gauss gss
gcode nc
gherkin feature
glsl
gml
go golang
golo
gradle
graphql gql
groovy
haml
handlebars hbs html.handlebars html.hbs htmlbars
haskell hs
haxe hx
hsp
http https
hy hylang
inform7 i7
ini toml
irpf90
isbl
java jsp
javascript cjs js jsx mjs
jboss-cli wildfly-cli
json json5 jsonc
julia
julia-repl jldoctest
kotlin kt ktm kts ktx
lasso lassoscript
latex tex
ldif
leaf
less
lisp
livecodeserver
livescript ls
llvm
lsl
lua pluto
makefile mak make mk
markdown md mkd mkdown
mathematica mma wl
matlab
maxima
mel
mercury m moo
mipsasm mips
mizar
mojolicious
monkey
moonscript moon
n1ql
nestedtext nt
nginx nginxconf
nim
nix nixos
node-repl
nsis
objectivec mm obj-c obj-c++ objc objective-c++
ocaml
openscad scad
oxygene
parser3
perl pl pm
pf pf.conf
pgsql postgres postgresql
php
php-template
plaintext text txt
pony
powershell ps ps1 pwsh
processing pde
profile
prolog
properties
protobuf proto
puppet pp
purebasic pb pbi
python gyp ipython py
python-repl pycon
q k kdb
qml qt
r
reasonml re
rib
roboconf graph instances
routeros mikrotik
rsl
ruby gemspec irb podspec rb thor
ruleslanguage
rust rs
sas
scala
scheme scm
scilab sci
scss
shell console shellsession
smali
smalltalk st
sml ml
sqf
sql
stan stanfuncs
stata ado do
step21 p21 step stp
stylus styl
subunit
swift
taggerscript
tap
tcl tk
thrift
tp
twig craftcms
typescript cts mts ts tsx
vala
vbnet vb
vbscript vbs
vbscript-html
verilog sv svh v
vhdl
vim
wasm
wren
x86asm
xl tao
xml atom html plist rss svg wsf xhtml xjb xsd xsl
xquery xpath xq xqm
yaml yml
zephir zep
`;

/** Names that highlight.js does not know, of languages close enough to one that it does. */
const kin = `
bash ash fish
lisp elisp emacs-lisp
plaintext ascii nohighlight no-highlight none plain
vim viml vimscript
xml astro svelte vue
`;

const files: ReadonlyMap<string, string> = new Map(
  `${grammars}${kin}`.split('\n').flatMap((line) => {
    const [file = '', ...others] = line.split(' ');
    return [file, ...others].map((name) => [name, file] as const);
  }),
);

/** Names of all languages that can be coloured, in lower case. */
export const languageNames: readonly string[] = [...files.keys()].filter((name) => name !== '').sort();

/** The file of the grammar for a language, or null for a language that has none. */
export function grammarOf(name: string): string | null {
  return files.get(name.toLowerCase()) || null;
}
