/** The looks of a report: light and dark, from a phone to a desk, and on paper. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#16191d;--soft:#4c5560;--paper:#fff;--card:#f4f6f8;--line:#c3cad2;--link:#00558a;--bad:#a33a00;--focus:#0072B2}
@media(prefers-color-scheme:dark){:root{--ink:#e8ebee;--soft:#aab4bf;--paper:#14171b;--card:#1d2227;--line:#414a54;--link:#7cc4f5;--bad:#ff9a5c;--focus:#7cc4f5}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{position:static;display:inline-block;padding:.5rem}
header,.page{max-width:1560px;margin:0 auto;padding:0 1rem}
header{padding-top:1.2rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .4rem;overflow-wrap:anywhere}
h2{font-size:1.35rem;margin:2.2rem 0 .4rem;padding-top:.6rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0;overflow-wrap:anywhere}
.answer{font-size:1.2rem;font-weight:650;line-height:1.4}
.aside,.origin,.unit,.note{color:var(--soft);font-size:.9rem}
ul{padding-left:1.2rem;margin:.4rem 0}li{overflow-wrap:anywhere}
ul.warnings{list-style:none;padding:0}
ul.warnings li{border-left:4px solid #D55E00;padding:.15rem .7rem;margin:.35rem 0;background:var(--card)}
.wide{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{text-align:left;font-weight:400;padding:.22rem .9rem .22rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-size:.9rem;vertical-align:bottom}
.number{text-align:right}tbody .number{white-space:nowrap}
tr.strong>*{font-weight:650}
tbody th{min-width:5.5rem}tbody td:not(.number){min-width:6rem}
figure{margin:.6rem 0;max-width:640px}
svg{display:block;width:100%;height:auto}
pre{overflow-x:auto;background:var(--card);padding:.7rem;font-size:.85rem;line-height:1.35;white-space:pre}
pre.command{white-space:pre-wrap;overflow-wrap:anywhere}
details.working{border-bottom:1px solid var(--line)}
details.working>summary{cursor:pointer;padding:.25rem 0;display:grid;grid-template-columns:auto 1fr auto;gap:0 .9rem;align-items:baseline}
details.working>summary::before{content:"▶";color:var(--soft)}
details.working[open]>summary::before{content:"▼"}
summary b{text-align:right;font-weight:650;font-variant-numeric:tabular-nums}
summary .bounds{grid-column:1/-1;text-align:right}
details.working>div{padding:.1rem 0 .7rem 1.2rem;border-left:3px solid var(--line);margin-left:.3rem}
.formula{font-variant-numeric:tabular-nums}
form{background:var(--card);padding:.4rem 1rem 1rem;border-radius:.5rem}
form h2{border:0;margin-top:.4rem}
.field{padding:.45rem 0;border-bottom:1px solid var(--line)}
.field label{display:block;font-weight:600}
label,input,select,button{scroll-margin:10rem 0 3rem}
.now{position:sticky;top:-.4rem;background:var(--card);margin:0;padding:.8rem 0 .4rem;font-weight:650;border-bottom:1px solid var(--soft)}.now:empty{display:none}
.entry{display:flex;gap:.5rem;align-items:center}
select{font:inherit;max-width:100%;display:block;padding:.3rem .2rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
input{flex:1;min-width:0;font:inherit;padding:.3rem .5rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
input[aria-invalid=true]{border:2px solid var(--bad)}
.field.changed label::after{content:" · changed";color:var(--bad);font-weight:400}
.error{color:var(--bad);font-weight:600;margin:.2rem 0}.error:empty{display:none}
button{font:inherit;padding:.4rem .9rem;border-radius:.3rem;border:1px solid var(--soft);background:var(--paper);color:var(--ink);cursor:pointer}
.still .live,.still form button{display:none}
.still input{border-color:transparent;background:none;padding-left:0}
.section{min-width:0}
footer{color:var(--soft);font-size:.9rem;max-width:1560px;margin:2rem auto;padding:0 1rem}
@media(min-width:1000px){
.page{display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,25rem);gap:2rem;align-items:start}
form{position:sticky;top:.6rem;max-height:calc(100vh - 1.2rem);overflow-y:auto}
}
@media(min-width:1000px){header .live,.back{display:none}}
@media(min-width:1400px){figure{max-width:32rem}.pictures{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2rem}.pictures>.section{grid-column:1/-1}.pictures>.section:has(>figure):not(:has(.wide)){grid-column:auto}}
@media print{
:root{color-scheme:light;--ink:#000;--paper:#fff;--card:#fff;--soft:#333;--line:#999;--link:#000}
body{font-size:11pt}
.skip,button,.live,noscript,.error{display:none}
.page{display:block}
a[href^="#"]{text-decoration:none}
a[href^=http]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
.wide,pre{overflow:visible}pre{padding:.3rem 0}table{font-size:.85em}thead th{font-size:1em}th,td{padding-right:.5rem}tbody td:not(.number){min-width:0}
figure{max-width:30rem}
details.working::details-content{content-visibility:visible}
details.working>summary{grid-template-columns:1fr auto}details.working>summary::before{content:none}
details.working:not([open])>div>:not(.formula){display:none}
.formula{display:inline;font-size:.9em}.formula+.formula::before{content:" "}
form{position:static;max-height:none;overflow:visible;padding:0;columns:2;column-gap:2rem}form h2{column-span:all}
.field.empty:not(.changed){display:none}
input{border:0;padding:0}
figure,tr,.field,details.working{break-inside:avoid}h2,h3,summary,.answer{break-after:avoid}
.answer{break-inside:avoid}
}
`.replaceAll('\n', '');
