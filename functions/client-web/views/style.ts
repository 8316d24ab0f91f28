import { formStyle } from '../../../shared/web/form-style.ts';

/** The frame of the clients' pages and what only their forms hold, beside every form's style. */
export const clientStyle = `
${formStyle}
button.plain{background:transparent;color:var(--accent);border-color:var(--accent)}
.stop button.plain{color:var(--alarm);border-color:var(--alarm)}
header,footer{max-width:32rem;margin:0 auto;padding:.75rem 1.25rem}
header{width:100%;display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem}
header p{margin:0;font-weight:700}
html{scroll-padding:1rem 0 6rem}
nav ul{display:flex;flex-wrap:wrap;list-style:none;margin:0 -.5rem;padding:0}
nav a,nav span,nav .link{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;min-width:3rem;padding:0 .5rem}
nav span{font-weight:700}
.link{width:auto;background:none;color:var(--accent);font-weight:400;text-decoration:underline;border-radius:.25rem}
nav .untouched{display:none}
body:not(:has(main :is(input:checked:not(:default),input:default:not(:checked),textarea:not(:placeholder-shown)))) nav .untouched{display:inline-flex}
body:not(:has(main :is(input:checked:not(:default),input:default:not(:checked),textarea:not(:placeholder-shown)))) nav .untouched+.link{display:none}
.unseen{position:absolute;width:3rem;visibility:hidden}
main{flex:1;width:100%;padding-top:.75rem;padding-bottom:1.5rem}
body{display:flex;flex-direction:column;min-height:100vh}
footer{display:flex;flex-wrap:wrap;gap:.5rem;width:100%;padding-bottom:max(.5rem,env(safe-area-inset-bottom));padding-top:.5rem;background:var(--ground);border-top:1px solid var(--line)}
footer a{flex:3 1 9rem;display:flex;flex-direction:column;align-items:center;justify-content:center;min-height:3rem;padding:.25rem .5rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);text-align:center;text-decoration:none;line-height:1.25}
footer a:last-child{flex:1 1 5.5rem;color:var(--alarm);border-color:var(--alarm)}
.whole,footer b{white-space:nowrap}
footer small{font-size:.875rem}
@media (min-height:30rem){footer{position:sticky;bottom:0}}
.aside{margin:1.5rem 0 0}
.aside a,.again{display:inline-flex;align-items:center;min-height:3rem;min-width:3rem}
.step{display:block;font-size:1rem;font-weight:400}
fieldset:has(>.choices [type=radio]:checked,>.scale :checked)>.fault{display:none}
fieldset:has(>.choices :checked,>.scale :checked,[type=checkbox]:checked)>legend .step::after{content:"";display:inline-block;width:.35rem;height:.7rem;margin-left:.5rem;border:solid var(--accent);border-width:0 .16rem .16rem 0;transform:rotate(45deg)}
#bleeding:not(:has(>.choices :checked:not(#bleeding-none))) .within{display:none}
.told{border-top:1px solid var(--line);padding-top:1rem}
.told p{margin:.5rem 0 1rem}
summary{padding:.75rem 0;cursor:pointer;color:var(--accent);text-decoration:underline}
summary:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
dl{margin:0}
dl div{padding:.5rem 0;border-bottom:1px solid var(--line)}
dd{margin:0;font-weight:600;white-space:pre-line}
.scale{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:.25rem;margin:0 -.125rem}
.scale label{position:relative;cursor:pointer}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:flex;align-items:center;justify-content:center;min-height:3rem;border:1px solid var(--edge);border-radius:.625rem;background:var(--card)}
.scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:700}
.scale input:focus-visible+span{outline:3px solid var(--ink);outline-offset:2px}
@media (forced-colors:active){.scale input:checked+span{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}}
.stop{border-top:1px solid var(--line);padding-top:1.5rem;margin-top:2rem}
`.trim();
