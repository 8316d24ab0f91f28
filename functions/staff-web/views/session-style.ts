/** Forms and lists of the pages about sessions, beside every signed-in page's style. */
export const sessionStyle = `
main{max-width:66rem}
.section{border-top:3px solid var(--line);padding-top:.5rem;margin-top:1rem}
form.asked{max-width:32rem;margin-top:1.5rem}
.question{border:0;padding:0 0 1rem}
.hint{margin:-.25rem 0 .5rem}
.optional{font-weight:400}
.input,select{display:block;width:100%;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:inherit;font:inherit}
select{appearance:auto}
.input:focus-visible,select:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.input[aria-invalid],select[aria-invalid]{border:2px solid var(--alarm)}
form:has(#client-known:checked) .of-new,form:has(#client-new:checked) .of-known{display:none}
.faults a{min-height:3rem;min-width:3rem}
.links{list-style:none;padding:0}
.links a{display:inline-flex;align-items:center;min-height:3rem;min-width:3rem}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}
@media (max-width:30rem){table,tbody,tr,th,td{display:block;border:0;padding:0}thead{display:none}tr{border-top:1px solid var(--line);padding:.5rem 0}td::before{content:attr(data-of) ": ";color:var(--quiet)}}
.buttons{display:grid;gap:.75rem;margin:1.5rem 0}
.send{margin-top:1rem}
@media (min-width:48rem){.buttons{grid-template-columns:repeat(auto-fit,minmax(14rem,18rem))}.send{max-width:24rem}}
@media (min-width:64rem){.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 3rem;align-items:start}}
`.trim();
