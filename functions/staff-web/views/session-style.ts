import { formStyle } from '../../../shared/web/form-style.ts';

/** The staff's pages about sessions, beside every form's style: a phone first, two columns from 64rem on. Targets are 48 pixels high. */
export const sessionStyle = `
${formStyle}
header{border-bottom:1px solid var(--line);background:var(--card)}
.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1.25rem;max-width:64rem;margin:0 auto;padding:.25rem 1.25rem}
.bar p{margin:0;padding:.5rem 0;font-weight:700}
.bar ul{display:flex;flex-wrap:wrap;gap:0 .25rem;margin:0;padding:0;list-style:none}
.bar li{margin:0}
.bar a{display:inline-flex;align-items:center;min-height:3rem;min-width:3rem;padding:0 .625rem}
.bar a[aria-current]{font-weight:700}
main{max-width:64rem;padding:1.25rem 1.25rem 4rem}
form{margin-top:0}
form.asked{max-width:32rem;margin-top:1.5rem}
h2{margin-top:1.5rem}
.notice h2,.columns>section>h2{margin-top:0}
.section{border-top:3px solid var(--line);padding-top:.5rem;margin-top:1rem}
fieldset,.question{border:0;padding:.75rem 0}
legend,.ask{font-size:1.0625rem}
.ask{margin:0 0 .375rem}
.hint{margin:-.25rem 0 .5rem}
.optional{font-weight:400}
.input,select{display:block;width:100%;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:inherit;font:inherit}
select{appearance:auto}
.input:focus-visible,select:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.input[aria-invalid],select[aria-invalid]{border:2px solid var(--alarm)}
.two{grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr))}
form:has(#client-known:checked) .of-new,form:has(#client-new:checked) .of-known{display:none}
.faults a,.link{display:inline-flex;align-items:center;min-height:3rem;min-width:3rem}
.links{list-style:none;padding:0}
.links a{display:inline-flex;align-items:center;min-height:3rem;min-width:3rem}
dl{margin:0 0 1rem}
dt{color:var(--quiet)}
dd{margin:0 0 .5rem}
.lines{list-style:none;margin:0 0 1rem;padding:0}
.lines li{margin:0;padding:.625rem 0;border-top:1px solid var(--line)}
.lines p{margin:0}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
caption{text-align:left;font-weight:700;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}
@media (max-width:30rem){table,tbody,tr,th,td,caption{display:block;border:0;padding:0}thead{display:none}tr{border-top:1px solid var(--line);padding:.5rem 0}td::before{content:attr(data-of) ": ";color:var(--quiet)}}
.buttons{display:grid;gap:.75rem;margin:1.5rem 0}
.send{margin-top:1rem}
@media (min-width:48rem){.buttons{grid-template-columns:repeat(auto-fit,minmax(14rem,18rem))}.send{max-width:24rem}}
@media (min-width:64rem){.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 3rem;align-items:start}}
`.trim();
