/** Forms, notices and what can be pressed, beside the house's own style. Every target is 44 pixels high at least. */
export const formStyle = `
:root{--alarm:#a3221a;--on-alarm:#fff;--alarm-ground:#fbeae7;--card:#fff;--edge:#7c8590}
@media (prefers-color-scheme:dark){:root{--alarm:#ffb4a8;--on-alarm:#45070a;--alarm-ground:#3a1917;--card:#1b2128;--edge:#8b96a3}}
body{overflow-wrap:anywhere}
h2{font-size:1.1875rem;line-height:1.3;margin:0 0 .5rem}
ul{margin:0 0 1rem;padding-left:1.25rem}
li{margin:.25rem 0}
form{margin:1.5rem 0 0}
fieldset,.question{border:0;border-top:1px solid var(--line);margin:0;padding:1.25rem 0 1.5rem;min-width:0}
legend,.ask{display:block;width:100%;padding:0;font-size:1.1875rem;font-weight:700;line-height:1.3}
legend{float:left;margin:0 0 .75rem}
fieldset>:not(legend){clear:both}
.ask{margin:0 0 .5rem}
.hint{margin:-.375rem 0 .75rem}
.within{padding:0 0 .5rem;border:0}
.choices+.within{margin-top:1.25rem}
.within legend{font-size:1rem;margin:.25rem 0 .5rem}
.choices{display:grid;gap:.4375rem}
.choices.short{grid-template-columns:repeat(auto-fit,minmax(7rem,1fr))}
.choice{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .875rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);cursor:pointer}
.choice input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--accent)}
.choice:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choice:has(input:focus-visible){outline:3px solid var(--ink);outline-offset:2px}
.choice input:focus-visible{outline:0}
.choice small{display:block;font-size:1rem;color:var(--quiet)}
textarea{display:block;width:100%;min-height:7rem;padding:.75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:inherit;font:inherit}
textarea:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.notice{border-radius:.75rem;padding:1rem 1.125rem;margin:0 0 1rem;background:var(--card);border:1px solid var(--line)}
.notice.done{border-color:var(--accent);font-weight:600}
.notice.alarm{background:var(--alarm-ground);border-color:var(--alarm)}
.notice.faults{background:var(--card);border-color:var(--ink)}
.notice>:last-child{margin-bottom:0}
.fault{color:var(--alarm);font-weight:700;margin:0 0 .75rem}
.faults a{display:inline-flex;align-items:center;min-height:2.75rem;color:inherit}
.notice:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
.actions{display:grid;gap:.75rem;margin:1.25rem 0}
.action{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:0 .5rem;min-height:3.5rem;padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.75rem;color:var(--accent);font-weight:600;text-align:center;text-decoration:none}
.action.main{background:var(--accent);color:var(--on-accent)}
.action.alarm{background:var(--alarm);border-color:var(--alarm);color:var(--on-alarm)}
@media (forced-colors:active){.choice:has(input:checked){outline:2px solid Highlight;outline-offset:-2px}}
`.trim();
