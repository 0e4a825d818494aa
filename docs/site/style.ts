/** How the site looks: in the page itself, so that each stands alone; light or dark as the reader has it. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --ground: #fff; --field: #f4f6f8; --link: #0550ae }
@media (prefers-color-scheme: dark) {
  :root { --ink: #dce1e6; --soft: #9ba5b0; --line: #3d444d; --ground: #12161b; --field: #1b2128; --link: #79b8ff }
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word }
header { display: flex; justify-content: space-between; padding: .8rem 1rem; border-bottom: 1px solid var(--line) }
header .home { font-weight: 700; color: var(--ink); text-decoration: none }
main, nav { padding: 1rem }
main { min-width: 0; max-width: 52rem }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
h1, h2, h3 { line-height: 1.25; text-wrap: balance }
h1 { margin: .5rem 0 1rem; font-size: 1.8rem }
h2 { margin: 2.2rem 0 .8rem; font-size: 1.35rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line) }
h3 { margin: 1.8rem 0 .6rem; font-size: 1.1rem }
code, pre { font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; font-size: .875em }
code { background: var(--field); padding: .1em .3em; border-radius: 4px }
pre { border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; line-height: 1.45 }
pre code { background: none; padding: 0; font-size: 1em }
.wide, .math, .picture, pre {
  --below: var(--ground);
  overflow-x: auto; margin: 1rem 0;
  background: linear-gradient(to right, var(--below) 40%, transparent) left, linear-gradient(to left, var(--below) 40%, transparent) right, linear-gradient(to right, #8889, transparent) left, linear-gradient(to left, #8889, transparent) right var(--below);
  background-size: 2.5rem 100%, 2.5rem 100%, 1rem 100%, 1rem 100%; background-repeat: no-repeat; background-attachment: local, local, scroll, scroll
}
pre { --below: var(--field) }
.math { padding: .2rem 0 }
math { font-family: 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', 'Libertinus Math', math; font-size: 1.1em }
.math math { display: block math; width: fit-content }
table { border-collapse: collapse; font-size: .94em }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: normal }
td:nth-child(n+4):last-child { min-width: 13rem }
td a[rel] { overflow-wrap: anywhere }
td code, code.short { white-space: nowrap }
th { background: var(--field) }
th:empty { padding: 0 }
[align=right] { text-align: right; white-space: nowrap }
.picture { display: block }
.picture img { display: block; width: 100%; min-width: 44rem; height: auto }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft) }
nav { border-top: 1px solid var(--line); font-size: .94rem }
nav p { margin: 1rem 0 .3rem; font-weight: 600; color: var(--soft) }
nav ul { list-style: none; margin: 0; padding: 0 }
nav li a { display: block; padding: .2rem .4rem; text-decoration: none; border-radius: 4px }
nav li a:hover { text-decoration: underline }
nav [aria-current] { background: var(--field); color: var(--ink); font-weight: 600 }
@media (min-width: 60rem) {
  body { display: grid; grid-template: 'head head' auto 'nav main' 1fr / 16rem minmax(0, 1fr); max-width: 84rem; margin: 0 auto }
  header { grid-area: head }
  main { grid-area: main; padding: 1rem 2rem 3rem }
  nav { grid-area: nav; border: 0; border-right: 1px solid var(--line); position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto }
  .to-contents { display: none }
}
@media print {
  nav, .to-contents { display: none }
  body { display: block }
  pre, .wide, .math { overflow: visible; white-space: pre-wrap }
}
`;
