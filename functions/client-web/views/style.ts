import { formStyle } from '../../../shared/web/form-style.ts';

/** The frame of the clients' pages and what only their forms hold, beside every form's style. */
export const clientStyle = `
${formStyle}
button.plain{background:transparent;color:var(--alarm);border:1px solid var(--alarm)}
header,footer{max-width:32rem;margin:0 auto;padding:.75rem 1.25rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem}
header p{margin:0;font-weight:700}
nav ul{display:flex;flex-wrap:wrap;list-style:none;margin:0 -.5rem;padding:0}
nav a,nav span{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .5rem}
nav span{font-weight:700}
main{padding-top:.75rem;padding-bottom:1rem}
footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:3rem}
footer p{margin:0}
footer a,.again{display:inline-flex;align-items:center;min-height:2.75rem;min-width:2.75rem}
.step{display:block;font-size:1rem;font-weight:400}
.scale{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:.25rem;margin:0 -.125rem}
.scale label{position:relative;cursor:pointer}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:flex;align-items:center;justify-content:center;min-height:2.875rem;border:1px solid var(--edge);border-radius:.625rem;background:var(--card)}
.scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:700}
.scale input:focus-visible+span{outline:3px solid var(--ink);outline-offset:2px}
.stop{border-top:1px solid var(--line);padding-top:1.5rem;margin-top:2rem}
`.trim();
